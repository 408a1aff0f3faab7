package vn.camket.pipeline.normalise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.ItemRow;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionHeader;
import vn.camket.pipeline.layout.SheetText;
import vn.camket.pipeline.layout.TableScanner;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.review.Given;
import vn.camket.schemas.review.ReviewAnswers;
import vn.camket.schemas.review.UnitAnswer;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.TableWords;
import vn.camket.schemas.vocabulary.Themes;

/** A province of a few units, and a sheet as text: a line is a row, cells stand between bars. */
final class SmallProvince {
  private final Path folder;
  private final Reference reference;

  SmallProvince(Path folder) {
    this.folder = folder;
    try {
      Files.writeString(
          folder.resolve("units.csv"),
          """
          unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,evidence,source,recorded_at
          u1,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy Quảng Trị,Tỉnh ủy,,,NAMED_SOURCE,x,
          u2,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Cam Lộ,Cam Lộ,,,NAMED_SOURCE,x,
          u3,2000-01-01,,SO,NHA_NUOC,TINH,Sở Y tế,Sở Y tế,,,NAMED_SOURCE,x,
          u4,2000-01-01,,BAN_DANG,DANG,TINH,Ban Tổ chức Tỉnh ủy,Ban Tổ chức,,,NAMED_SOURCE,x,
          """);
      Files.writeString(
          folder.resolve("parents.csv"),
          "unit_id,tree,parent_unit_id,valid_from,valid_to\nu2,PARTY,u1,2000-01-01,\nu3,PARTY,u1,2000-01-01,\nu4,PARTY,u1,2000-01-01,\n");
      Files.writeString(folder.resolve("names.csv"), "unit_id,name,valid_from,valid_to\n");
      Files.writeString(
          folder.resolve("senders.csv"), "sender,unit_id\ncam-lo,u2\ny-te,u3\nban-to-chuc,u4\n");
      Files.writeString(
          folder.resolve("schemes.yaml"),
          """
          schemes:
            - scheme_id: CK
              name_vi: Cam kết
              name_en: Commitments
              kind: RESPONSIBILITY_COMMITMENT
              counterparty_unit_id: u1
              signatory_kinds: [HUYEN_UY, SO]
              opens: 2017-01-01
              closes:
              regime: PARTY_CALENDAR
              regime_by_bloc: {NHA_NUOC: STATE_ND09}
              item_count: {min: 2, max: 6}
              signing: {by: SIGNED_REGISTRATION}
              stages:
                - {stage: SELF, due_days_after_cutoff: 10}
                - {stage: DECIDED, due_days_after_cutoff: 40}
              freeze_days_after_cutoff: 60
              precedence: [OWN, COMPILED]
              similarity_threshold: 0.6
              shrink_warn_pct: 30
          """);
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

  private SmallProvince(Path folder, Reference reference) {
    this.folder = folder;
    this.reference = reference;
  }

  /** The same, whose home has a layout of its own. */
  SmallProvince with(String layout) {
    try {
      Path layouts = Files.createDirectories(folder.resolve("layouts"));
      Files.writeString(layouts.resolve(layout.hashCode() + ".yaml"), layout);
      return new SmallProvince(
          folder,
          Reference.of(
              reference.registry(),
              reference.schemes(),
              LayoutCatalog.load(layouts),
              reference.words(),
              reference.statuses(),
              reference.themes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, where a person has answered what a text of a sender means; null is no unit. */
  SmallProvince answered(String text, String sender, int year, @Nullable String unitId) {
    List<UnitAnswer> answers = new ArrayList<>(reference.answers().units());
    Given given = new Given("Lan", LocalDateTime.of(2026, 9, 30, 15, 0), null);
    answers.add(new UnitAnswer(text, sender, year, year, unitId, given));
    return new SmallProvince(folder, reference.with(ReviewAnswers.of(answers, List.of())));
  }

  /** Submissions that a file with one sheet gives. */
  List<Submission> read(String sender, String received, String sheet) {
    ArrivalRef arrival =
        new ArrivalRef(
            7,
            "sha",
            sender + "/f.xlsx",
            sender,
            LocalDateTime.parse(received + "T08:00"),
            ArrivalRef.LISTED,
            LocalDateTime.parse(received + "T08:00"));
    List<Submission> submissions = new ArrayList<>();
    FileNormaliser normaliser = new FileNormaliser(reference, arrival, submissions::add);
    normaliser.sheet("Biểu 1", 0);
    new TableScanner(reference.layouts(), reference.words())
        .scan(SheetText.rows(sheet), normaliser);
    normaliser.endOfFile();
    return submissions;
  }

  /** A submission in one line: what it is about. */
  static String about(Submission s) {
    SubmissionHeader h = s.header();
    return String.join(
        " ",
        List.of(
            String.valueOf(h.form()),
            String.valueOf(h.unitId()),
            String.valueOf(h.year()),
            String.valueOf(h.periodId()),
            String.valueOf(h.stage()),
            h.source(),
            h.supplement() ? "supplement" : "full",
            h.declaredNoItems() ? "none" : s.rows().size() + " rows",
            h.signedDate() == null ? "unsigned" : String.valueOf(h.signedDate())));
  }

  /** Findings as kind, place and text. */
  static List<String> findings(Submission s) {
    return s.findings().stream().map(SmallProvince::told).toList();
  }

  private static String told(RowFinding f) {
    String place = (f.column() == null ? "" : f.column()) + (f.rowNo() == null ? "" : f.rowNo());
    return f.kind() + " " + place + " " + (f.original() == null ? "-" : f.original());
  }

  /** Rows as number, text and whether they wait. */
  static List<String> rows(Submission s) {
    return s.rows().stream().map(SmallProvince::told).toList();
  }

  private static String told(ItemRow row) {
    return row.rowNo() + " " + row.text() + (row.quarantined() ? " (waits)" : "");
  }
}
