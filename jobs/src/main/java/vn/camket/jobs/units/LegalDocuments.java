package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Documents that made changes of a day, where a named source tells them (domain §4.1): the shipped
 * table {@code legal_documents.csv}, documents by day, province and level. Most changes have none
 * here, and then none is asserted.
 */
final class LegalDocuments {
  private static final List<String> COLUMNS =
      List.of("effective_date", "province_code", "level", "of", "document", "legal_date");

  /**
   * One document.
   *
   * @param provinceCode code on the eve or on the day; empty for all provinces
   * @param of "unit": it gives the unit its name and code; "event": it ordered the change
   * @param legalDate day it was issued; empty when not known
   */
  record Document(
      LocalDate day,
      String provinceCode,
      PlaceLevel level,
      String of,
      String number,
      String legalDate) {}

  private final List<Document> documents = new ArrayList<>();

  private LegalDocuments() {}

  static LegalDocuments shipped() {
    SourceProblems problems = new SourceProblems();
    LegalDocuments table = new LegalDocuments();
    for (SourceRow row :
        new SourceTable(SourceFile.shipped("legal_documents.csv"), COLUMNS, problems).read()) {
      PlaceLevel level = PlaceLevel.of(row.text("level"));
      if (level == null) {
        problems.add("legal_documents.csv", row.line(), "unknown level");
        continue;
      }
      table.documents.add(
          new Document(
              LocalDate.parse(row.text("effective_date")),
              row.text("province_code"),
              level,
              row.text("of"),
              row.text("document"),
              row.text("legal_date")));
    }
    problems.refuseIfAny();
    return table;
  }

  /** The document that gives a unit of a level and province its name and code from a day on. */
  Optional<Document> ofUnit(LocalDate day, PlaceLevel level, String provinceCode) {
    return of("unit", day, level, provinceCode);
  }

  /** The document that ordered a change of a day. */
  Optional<Document> ofEvent(LocalDate day, PlaceLevel level, String provinceCode) {
    return of("event", day, level, provinceCode);
  }

  private Optional<Document> of(String what, LocalDate day, PlaceLevel level, String provinceCode) {
    return documents.stream()
        .filter(d -> d.of().equals(what) && d.day().equals(day) && d.level() == level)
        .filter(d -> d.provinceCode().isEmpty() || d.provinceCode().equals(provinceCode))
        .findFirst();
  }
}
