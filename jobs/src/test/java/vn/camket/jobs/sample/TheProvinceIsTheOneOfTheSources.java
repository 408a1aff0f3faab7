package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** The whole default sample, written once. */
class TheProvinceIsTheOneOfTheSources {
  private static WrittenSample sample =
      new WrittenSample(Path.of(""), new SampleSummary(0, 0, 0, 0));

  @BeforeAll
  static void write(@TempDir Path folder) {
    sample = WrittenSample.of(folder, 20260930, 2017, 2026, 1);
  }

  @Test
  void tenUnitsSignIn2017AndFiftyNineSignTwoHundredTwentyFourItemsIn2020() {
    assertThat(sample.rows("truth/schemes.csv"))
        .anySatisfy(row -> assertThat(row).startsWith("CK-TINH", "2017", "10"))
        .contains(List.of("CK-TINH", "2020", "59", "224"));
  }

  @Test
  void itHasOneHundredTwentyFiveThenOneHundredNineteenThenSeventyEightCommunes() {
    assertThat(communesOn("2024-12-31")).isEqualTo(125);
    assertThat(communesOn("2025-01-01")).isEqualTo(119);
    assertThat(communesOn("2025-07-01")).isEqualTo(78);
  }

  @Test
  void itsSeventyEightCommunesComeFromTwoProvinces() {
    assertThat(allCommunesOn("2025-06-30")).hasSize(145 + 119);
    assertThat(allCommunesOn("2025-07-01")).hasSize(78);
  }

  private static long communesOn(String day) {
    Registry registry = Registry.load(sample.home().resolve("registry"));
    LocalDate on = LocalDate.parse(day);
    return allCommunesOn(day).stream()
        .filter(unit -> registry.ancestors(unit.unitId(), Tree.PARTY, on).contains("u00001"))
        .count();
  }

  private static List<UnitVersion> allCommunesOn(String day) {
    return Registry.load(sample.home().resolve("registry")).inForceOn(LocalDate.parse(day)).stream()
        .filter(unit -> unit.level() == Level.XA)
        .toList();
  }

  @Test
  void itHasAtMostTwoThousandFilesAndEachIsTold() {
    assertThat(sample.summary().files()).isBetween(1_000, 2_000);
    assertThat(sample.files("inbox")).hasSize(sample.summary().files() + 1);
    assertThat(sample.rows("truth/files.csv")).hasSize(sample.summary().files());
  }

  @Test
  void everyStageOfAPeriodCountsTheSameItems() {
    Map<String, Map<String, Integer>> sums = new HashMap<>();
    for (List<String> row : sample.rows("truth/status_counts.csv")) {
      String period = String.join(" ", row.subList(0, 3));
      sums.computeIfAbsent(period, k -> new HashMap<>())
          .merge(row.get(3), Integer.parseInt(row.get(5)), Integer::sum);
    }
    Map<String, Integer> members = members();
    sums.forEach(
        (period, byStage) ->
            assertThat(new HashSet<>(byStage.values()))
                .as(period)
                .isEqualTo(Set.of(members.getOrDefault(period, 0))));
    assertThat(sums.keySet()).isEqualTo(members.keySet());
  }

  /** N by unit, year and period, from the items. */
  private static Map<String, Integer> members() {
    Map<String, Integer> members = new HashMap<>();
    for (List<String> row : sample.rows("truth/items.csv")) {
      for (int i = 0; i < 2; i++) {
        if (row.get(13 + i).equals("true")) {
          String period = row.get(0) + " " + row.get(1) + (i == 0 ? " H1" : " YEAR");
          members.merge(period, 1, Integer::sum);
        }
      }
    }
    return members;
  }

  @Test
  void statusAndTimelinessCountTheSameItems() {
    assertThat(sums("truth/timeliness_counts.csv")).isEqualTo(sums("truth/status_counts.csv"));
  }

  private static Map<String, Integer> sums(String file) {
    Map<String, Integer> sums = new HashMap<>();
    for (List<String> row : sample.rows(file)) {
      String key = String.join(" ", row.subList(0, 4));
      sums.merge(key, Integer.parseInt(row.get(5)), Integer::sum);
    }
    return sums;
  }

  @Test
  void everyStoryIsToldSomewhere() {
    Set<String> told = new HashSet<>();
    sample.rows("truth/files.csv").forEach(row -> told.add(row.get(1)));
    Set<String> silent = Set.of("MISSING");
    for (EvaluationStory story : EvaluationStory.values()) {
      assertThat(silent.contains(story.name()) || told.contains(story.name()))
          .as(story.name())
          .isTrue();
    }
    for (RegistrationStory story : RegistrationStory.values()) {
      assertThat(silent.contains(story.name()) || told.contains(story.name()))
          .as(story.name())
          .isTrue();
    }
    assertThat(told).contains("LIST", "LIST_RESENT", "UNKNOWN_UNIT", "SECRET");
  }

  @Test
  void someItemsAreWithdrawnLeftOutOrNeverSigned() {
    List<List<String>> items = sample.rows("truth/items.csv");
    assertThat(items).anyMatch(row -> row.get(10).equals("WITHDRAWN"));
    assertThat(items).anyMatch(row -> row.get(10).equals("LEFT_OUT"));
    assertThat(items).anyMatch(row -> row.get(5).equals("false"));
    assertThat(items).anyMatch(row -> !row.get(12).isEmpty());
  }

  @Test
  void everySpreadsheetOpensAndItsSheetsAreXml() throws IOException, XMLStreamException {
    for (Path file : sample.files("inbox")) {
      if (file.toString().endsWith(".xlsx")) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
          assertThat(sheet).as(file.toString()).isNotNull();
          assertThat(elements(zip, sheet)).as(file.toString()).contains("worksheet", "sheetData");
        }
      }
    }
  }

  private static Set<String> elements(ZipFile zip, ZipEntry entry)
      throws IOException, XMLStreamException {
    Set<String> elements = new HashSet<>();
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          elements.add(reader.getLocalName());
        }
      }
    }
    return elements;
  }
}
