package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.TinyProvince;

/** {@code camket missing --to}, as the schedule asks it in a home that never had a list. */
class AListOfMissingReportsMakesItsFolder {
  private static final String OWED =
      """
      CREATE TABLE rpt_missing AS SELECT 'u-2' AS unit_id, 'Sở Y tế' AS unit_name,
        'Tỉnh ủy Thử' AS parent_name, 'TINH' AS level, 'Cấp tỉnh' AS level_label, 'CK' AS scheme_id, 2024 AS year,
        'STATE_ND09-2024-H1' AS period_id, 'H1' AS period, 'EVALUATION' AS form, 'SELF' AS stage,
        'Tự đánh giá 6 tháng đầu năm 2024' AS report_label, DATE '2024-06-24' AS due_date,
        'NO_LATER_THAN' AS due_operator, 'chậm nhất 24/06/2024' AS due_label,
        828 AS days_overdue, 0 AS versions_count
      """;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void oneUnitHasNotSent() throws Exception {
    TinyProvince.in(folder);
    Path mart = folder.resolve("releases/r1/mart.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart);
        Statement statement = connection.createStatement()) {
      statement.execute(OWED);
    }
  }

  @Test
  void andWritesItThere() throws Exception {
    Path list = folder.resolve("danh-sach/2024/chua-gui-STATE_ND09-2024-H1+11.csv");
    Console console = new Console(folder);
    assertThat(asked(console, folder.relativize(list).toString())).isEqualTo(ExitCode.OK.code());
    assertThat(Files.readString(list)).contains("Sở Y tế", "24/06/2024").doesNotContain("Tỉnh Thử");
    assertThat(console.err()).contains("1 rows written to " + list);
  }

  @Test
  void orSaysThatItCannot() throws Exception {
    Files.writeString(folder.resolve("danh-sach"), "a file where the folder should be");
    Console console = new Console(folder);
    assertThat(asked(console, "danh-sach/chua-gui.xlsx")).isEqualTo(ExitCode.ENVIRONMENT.code());
    assertThat(console.err()).contains("danh-sach/chua-gui.xlsx: its folder cannot be made");
  }

  private int asked(Console console, String to) {
    return console.run(
        "missing",
        "--period",
        "H1-2024",
        "--stage",
        "SELF",
        "--to",
        to,
        "--home",
        folder.toString());
  }
}
