package vn.camket.pipeline.star;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.LineageFold;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionCodec;
import vn.camket.pipeline.item.UnitFacts;
import vn.camket.pipeline.layout.SheetText;
import vn.camket.pipeline.layout.TableScanner;
import vn.camket.pipeline.normalise.ArrivalRef;
import vn.camket.pipeline.normalise.FileNormaliser;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.TableWords;
import vn.camket.schemas.vocabulary.Themes;

/**
 * A district of two communes that became one on 2025-07-01 (WHOLE), and whose own party committee
 * went to two communes in part; communes sign with the district before, in a scheme of their own
 * after. Files are text sheets; facts are made as the jobs make them, without Spark.
 */
final class ReformedProvince {
  private final Reference reference;
  private final Map<String, List<Submission>> byKey = new TreeMap<>();
  private long arrivals;

  ReformedProvince(Path folder) {
    try {
      Files.writeString(
          folder.resolve("units.csv"),
          """
          unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,evidence,source,recorded_at
          t,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy Quảng Trị,Tỉnh ủy,,,NAMED_SOURCE,x,
          h,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Cam Lộ,Cam Lộ,,,NAMED_SOURCE,x,
          thanh,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Cam Thành,Cam Thành,,,NAMED_SOURCE,x,
          chinh,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Cam Chính,Cam Chính,,,NAMED_SOURCE,x,
          lo,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Cam Lộ,Cam Lộ,,,NAMED_SOURCE,x,
          giang,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Hiếu Giang,Hiếu Giang,,,NAMED_SOURCE,x,
          """);
      Files.writeString(
          folder.resolve("parents.csv"),
          """
          unit_id,tree,parent_unit_id,valid_from,valid_to
          h,PARTY,t,2000-01-01,2025-07-01
          thanh,PARTY,h,2000-01-01,2025-07-01
          chinh,PARTY,h,2000-01-01,2025-07-01
          lo,PARTY,t,2025-07-01,
          giang,PARTY,t,2025-07-01,
          """);
      Files.writeString(folder.resolve("names.csv"), "unit_id,name,valid_from,valid_to\n");
      Files.writeString(
          folder.resolve("senders.csv"),
          "sender,unit_id\nhuyen,h\ncam-thanh,thanh\ncam-chinh,chinh\ncam-lo,lo\n");
      Files.writeString(
          folder.resolve("events.csv"),
          """
          event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,legal_document,legal_date,observed_date,evidence,source,recorded_at
          e1,MERGE,thanh,lo,2025-07-01,WHOLE,,,,,,NAMED_SOURCE,x,
          e1,MERGE,chinh,lo,2025-07-01,WHOLE,,,,,,NAMED_SOURCE,x,2025-07-15T08:00:00
          e2,SPLIT,h,lo,2025-07-01,PARTIAL,0.6,AREA,,,,NAMED_SOURCE,x,
          e2,SPLIT,h,giang,2025-07-01,PARTIAL,0.4,AREA,,,,NAMED_SOURCE,x,
          """);
      Files.writeString(
          folder.resolve("schemes.yaml"),
          "schemes:\n"
              + scheme("CK-TINH", "HUYEN_UY", "2017-01-01", "")
              + scheme("CK-HUYEN", "DANG_UY_XA", "2017-01-01", "2025-07-01")
              + scheme("CK-XA", "DANG_UY_XA", "2025-07-01", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reference =
        Reference.of(
            Registry.load(folder),
            SchemeCatalog.load(folder.resolve("schemes.yaml")),
            LayoutCatalog.load(null),
            TableWords.load(null),
            StatusAliases.load(null),
            Themes.load(null));
  }

  private static String scheme(String id, String signatory, String opens, String closes) {
    return """
      - scheme_id: %s
        name_vi: Cam kết
        name_en: Commitments
        kind: RESPONSIBILITY_COMMITMENT
        counterparty_unit_id: t
        signatory_kinds: [%s]
        opens: %s
        closes: %s
        regime: PARTY_CALENDAR
        item_count: {min: 1, max: 6}
        signing: {by: SIGNED_REGISTRATION}
        stages:
          - {stage: SELF, due_days_after_cutoff: 10}
        freeze_days_after_cutoff: 60
        precedence: [OWN, COMPILED]
        similarity_threshold: 0.6
        shrink_warn_pct: 30
    """
        .formatted(id, signatory, opens, closes);
  }

  RegistryRules rules() {
    return new RegistryRules(reference);
  }

  /** A file with one sheet. */
  ReformedProvince file(String sender, String received, String sheet) {
    LocalDateTime at = LocalDateTime.parse(received + "T08:00");
    arrivals++;
    ArrivalRef arrival =
        new ArrivalRef(
            arrivals, "sha" + arrivals, sender + "/f.xlsx", sender, at, ArrivalRef.LISTED, at);
    FileNormaliser normaliser = new FileNormaliser(reference, arrival, this::add);
    normaliser.sheet("Biểu 1", 0);
    new TableScanner(reference.layouts(), reference.words())
        .scan(SheetText.rows(sheet), normaliser);
    normaliser.endOfFile();
    return this;
  }

  private void add(Submission part) {
    Row row = NormaliseTask.keyed(reference.registry(), part);
    byKey
        .computeIfAbsent(row.getString(0), k -> new ArrayList<>())
        .add(SubmissionCodec.decode(row.getAs(1)));
  }

  /** Keys under which the files' parts come together. */
  List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  /** Rows of a table as of a day: the named columns, between bars; current ones only. */
  List<String> rows(String asOf, String table, String... columns) {
    LineageFold fold = new LineageFold(rules(), LocalDate.parse(asOf).plusDays(1).atStartOfDay());
    List<String> told = new ArrayList<>();
    for (List<Submission> parts : byKey.values()) {
      UnitFacts facts = fold.fold(parts);
      Table contract = Star.table(table);
      List<String> names = contract.columns().stream().map(c -> c.name()).toList();
      int current = names.indexOf("is_current");
      TableRows.read(contract, facts.bytes(table)).stream()
          .filter(row -> current < 0 || Boolean.TRUE.equals(row[current]))
          .map(row -> told(names, row, columns))
          .forEach(told::add);
    }
    return told.stream().sorted().toList();
  }

  private static String told(List<String> names, @Nullable Object[] row, String... columns) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(String.valueOf(row[names.indexOf(column)]));
    }
    return String.join(" | ", cells);
  }
}
