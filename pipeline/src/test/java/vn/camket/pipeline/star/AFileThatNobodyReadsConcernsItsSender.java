package vn.camket.pipeline.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.extract.SheetReader;
import vn.camket.pipeline.item.LineageFold;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.UnitFacts;
import vn.camket.pipeline.landing.RawContent;
import vn.camket.pipeline.normalise.ArrivalRef;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/** A file without rows still tells which unit waits: the one that sent it. */
class AFileThatNobodyReadsConcernsItsSender {
  private static final LocalDateTime RECEIVED = LocalDateTime.parse("2024-07-03T08:15");
  private static final Table FINDINGS = Star.table("fact_finding");

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void writeRegistry() throws IOException {
    write(
        "units.csv",
        "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,"
            + "evidence,source,recorded_at",
        "u1,2000-01-01,,SO,NHA_NUOC,TINH,Sở Y tế,Sở Y tế,,,NAMED_SOURCE,x,");
    write("parents.csv", "unit_id,tree,parent_unit_id,valid_from,valid_to");
    write("names.csv", "unit_id,name,valid_from,valid_to");
    write("senders.csv", "sender,unit_id", "y-te,u1");
  }

  @Test
  void ofAnEmptyFile() {
    assertThat(findings("y-te", "")).containsExactly("EMPTY_FILE u1");
  }

  @Test
  void ofAFileInWhichNothingVisibleStands() {
    assertThat(findings("y-te", "\uFEFF")).containsExactly("EMPTY_FILE u1");
    assertThat(findings("y-te", ";;;\n\n \u00A0;\t;\u200B\n")).containsExactly("EMPTY_FILE u1");
  }

  @Test
  void ofAFileThatCannotBeRead() {
    assertThat(findings("y-te", "%PDF-1.7")).containsExactly("UNREADABLE_FILE u1");
  }

  @Test
  void ofAFileThatWasTakenOut() {
    assertThat(findings("y-te", null)).containsExactly("SECRECY_MARK u1");
  }

  @Test
  void ofASenderThatNobodyKnows() {
    assertThat(findings("la", "")).containsExactly("EMPTY_FILE null");
  }

  @Test
  void butNotOfAFileWithRows() {
    assertThat(findings("y-te", "a;b\n")).isEmpty();
  }

  /** Kind and unit of the findings about a file of that content; null for one without raw rows. */
  private static List<String> findings(String sender, @Nullable String content) {
    ArrivalRef arrival =
        new ArrivalRef(7, "sha", sender + "/f.csv", sender, RECEIVED, "LISTED", RECEIVED);
    List<Submission> unread =
        UnreadFiles.of(List.of(arrival), contents(content), Registry.load(folder));
    LineageFold fold =
        new LineageFold(
            (scheme, unit, year) -> {
              throw new AssertionError("an unread file has no year");
            },
            RECEIVED.plusDays(1));
    UnitFacts facts = fold.fold(unread);
    return TableRows.read(FINDINGS, facts.bytes(FINDINGS.name())).stream()
        .map(row -> row[column("kind")] + " " + row[column("unit_id")])
        .toList();
  }

  private static Map<String, RawContent> contents(@Nullable String content) {
    if (content == null) {
      return Map.of();
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return Map.of(
        "sha", new RawContent("sha", SheetReader.byContent().read(bytes, "f.csv", row -> {})));
  }

  private static int column(String name) {
    return FINDINGS.columns().stream().map(c -> c.name()).toList().indexOf(name);
  }

  private static void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }
}
