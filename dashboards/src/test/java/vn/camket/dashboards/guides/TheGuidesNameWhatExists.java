package vn.camket.dashboards.guides;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.camket.dashboards.assets.ProductBundle;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.DatabaseAddresses;
import vn.camket.dashboards.cli.CommandTree;
import vn.camket.dashboards.cli.World;

/** A guide never sends its reader after a board, tab, filter, chart, button or command of old. */
class TheGuidesNameWhatExists {
  private static final Path INSTALLATION =
      Path.of(System.getProperty("camket.installation", "..")).toAbsolutePath().normalize();
  private static final Pattern TRANSLATED = Pattern.compile("(?m)^msgstr \"(.+)\"$");
  private static final int MOST_BYTES = 150_000;

  private final ProductBundle source =
      new ProductBundle(INSTALLATION.resolve("dashboards").resolve("assets"));

  @Test
  void whatIsToBeSeenStandsOnTheBoardsOrInTheCatalogue() throws IOException {
    Set<String> visible = visible();
    for (Guide guide : Guide.all()) {
      assertThat(guide.seen()).as(guide.name()).isNotEmpty().allMatch(visible::contains);
    }
  }

  @Test
  void everyBoardIsInAGuide() {
    List<String> seen = Guide.all().stream().flatMap(g -> g.seen().stream()).toList();
    assertThat(seen).containsAll(titles(AssetKind.DASHBOARD, "dashboard_title"));
  }

  @Test
  void everyLinkLeadsToAFileAndEveryPictureIsSmallAndShown() throws IOException {
    Set<String> led = new TreeSet<>();
    for (Guide guide : Guide.all()) {
      for (String link : guide.links()) {
        Path file = Guide.FOLDER.resolve(link);
        assertThat(file).as(guide.name()).isRegularFile();
        assertThat(Files.size(file)).as(link).isLessThan(MOST_BYTES);
        led.add(link);
      }
    }
    try (var pictures = Files.list(Guide.FOLDER.resolve("anh"))) {
      assertThat(led).containsAll(pictures.map(p -> "anh/" + p.getFileName()).toList());
    }
  }

  @Test
  void everyCommandOfThisModuleIsOne() {
    CommandLine commands =
        CommandTree.of(
            new World(
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                Map.of(),
                INSTALLATION,
                INSTALLATION,
                "python3.11",
                source));
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Guide guide : Guide.all()) {
      for (String line : guide.typed()) {
        List<String> words = words(line);
        if (Set.of("users", "dashboards").contains(words.get(0))
            && !words.contains("scoped-mart")) {
          tried++;
          try {
            commands.parseArgs(words.toArray(String[]::new));
          } catch (ParameterException e) {
            wrong.add(line + ": " + e.getMessage());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(7);
  }

  private static List<String> words(String line) {
    return Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+")
        .matcher(line.replaceFirst("^\\./camket ", ""))
        .results()
        .map(m -> m.group().replaceAll("^['\"]|['\"]$", ""))
        .toList();
  }

  private Set<String> visible() throws IOException {
    Set<String> visible = new TreeSet<>();
    visible.addAll(titles(AssetKind.DASHBOARD, "dashboard_title"));
    visible.addAll(titles(AssetKind.CHART, "slice_name"));
    for (Asset board : bundle().of(AssetKind.DASHBOARD)) {
      for (JsonNode node : board.content().path("position")) {
        visible.add(node.at("/meta/text").asText());
      }
      for (JsonNode filter : board.content().at("/metadata/native_filter_configuration")) {
        visible.add(filter.path("name").asText());
      }
    }
    String catalogue =
        Files.readString(
            INSTALLATION.resolve("dashboards/runtime/translations/vi/LC_MESSAGES/messages.po"));
    TRANSLATED.matcher(catalogue).results().forEach(match -> visible.add(match.group(1)));
    return visible;
  }

  private Set<String> titles(AssetKind kind, String field) {
    Set<String> titles = new TreeSet<>();
    bundle().of(kind).forEach(asset -> titles.add(asset.content().path(field).asText()));
    return titles;
  }

  private vn.camket.dashboards.bundle.Bundle bundle() {
    return source.bundle(new DatabaseAddresses("duckdb:///mart", "duckdb:///ops"));
  }
}
