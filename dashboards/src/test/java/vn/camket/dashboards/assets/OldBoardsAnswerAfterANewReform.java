package vn.camket.dashboards.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two communes of today merge on 01/09/2026: the registry gets that event, nothing else changes,
 * and every chart of every board answers as before, with rows where it had rows.
 */
class OldBoardsAnswerAfterANewReform {
  private static final String DAY = "2026-09-01";

  @Test
  void everyChartThatHadRowsHasRows(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("home");
    camket("sample", "--out", home.toString(), "--years", "2024-2026");
    camket("run", "-q", "--home", home.toString());
    Map<String, Integer> before = rows(home);
    reform(home.resolve("registry"));
    camket("run", "-q", "--home", home.toString());
    Map<String, Integer> after = rows(home);

    assertThat(before).hasSizeGreaterThan(40);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (chart, rows) ->
            assertThat(after.getOrDefault(chart, 0) > 0).as(chart).isEqualTo(rows > 0));
    assertThat(
            one(
                home,
                "select count(*) from mart_lens_counts where lens = 'AS_IS'"
                    + " and target_unit_id = 'u90001' and source_units > 1"))
        .as("the new commune has the items of both")
        .isPositive();
  }

  /** The first two communes in force that have no other line end; the new one begins that day. */
  private static void reform(Path registry) throws IOException {
    Path units = registry.resolve("units.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(units));
    List<String> ended = new ArrayList<>();
    String open = "";
    for (int i = 0; i < lines.size() && ended.size() < 2; i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells[1].equals("2025-07-01") && cells[2].isEmpty() && cells[3].equals("DANG_UY_XA")) {
        ended.add(cells[0]);
        open = String.join(",", "u90001", DAY, "", "DANG_UY_XA,DIA_PHUONG,XA");
        cells[2] = DAY;
        lines.set(i, String.join(",", cells));
      }
    }
    lines.add(open + ",Đảng ủy xã Tân Hợp Nhất,Xã Tân Hợp Nhất,,,RECONSTRUCTED,,");
    write(units, lines);
    Path parents = registry.resolve("parents.csv");
    List<String> links = new ArrayList<>(Files.readAllLines(parents));
    for (int i = 0; i < links.size(); i++) {
      String[] cells = links.get(i).split(",", -1);
      if (ended.contains(cells[0]) && cells[4].isEmpty()) {
        cells[4] = DAY;
        links.set(i, String.join(",", cells));
      }
    }
    links.add("u90001,PARTY,u00001," + DAY + ",");
    write(parents, links);
    Path events = registry.resolve("events.csv");
    List<String> told = new ArrayList<>(Files.readAllLines(events));
    for (String unit : ended) {
      told.add("e90001,MERGE," + unit + ",u90001," + DAY + ",WHOLE,,,,,,RECONSTRUCTED,,");
    }
    write(events, told);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static Map<String, Integer> rows(Path home) throws SQLException {
    Map<String, Integer> counted = new TreeMap<>();
    try (Connection mart = open(home);
        Statement statement = mart.createStatement()) {
      for (Map.Entry<String, String> chart : new ChartSql(Shipped.bundle()).all().entrySet()) {
        int rows = 0;
        try (ResultSet found = statement.executeQuery(chart.getValue())) {
          while (found.next()) {
            rows++;
          }
        } catch (SQLException e) {
          throw new AssertionError(chart.getKey() + ": " + chart.getValue(), e);
        }
        counted.put(chart.getKey(), rows);
      }
    }
    return counted;
  }

  private static long one(Path home, String sql) throws SQLException {
    try (Connection mart = open(home);
        Statement statement = mart.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static Connection open(Path home) throws SQLException {
    java.util.Properties readOnly = new java.util.Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    return DriverManager.getConnection(
        "jdbc:duckdb:" + home.resolve("current/mart.duckdb"), readOnly);
  }

  private static void camket(String... words) throws IOException, InterruptedException {
    Path installation =
        Path.of(System.getProperty("camket.installation", "..")).toAbsolutePath().normalize();
    List<String> line = new ArrayList<>(List.of(installation.resolve("camket").toString()));
    line.addAll(List.of(words));
    Path told = Files.createTempFile("camket-reform-test", ".log");
    int code =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start()
            .waitFor();
    assertThat(code).as(String.join(" ", line) + "\n" + Files.readString(told)).isZero();
    Files.delete(told);
  }
}
