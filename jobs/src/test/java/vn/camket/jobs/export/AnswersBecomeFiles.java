package vn.camket.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.TinyProvince;
import vn.camket.jobs.output.Head;

/** camket export. */
class AnswersBecomeFiles {
  private static final String QUERY =
      "SELECT original_text, row_no, DATE '2024-06-30' AS due, 85.5::DOUBLE AS pct"
          + " FROM fact_finding WHERE severity = 'ERROR'";

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void makeHome() throws IOException, SQLException {
    TinyProvince.in(folder);
  }

  @Test
  void csvForExcel() throws IOException {
    assertThat(exported("errors.csv", "-q", QUERY)).isZero();
    assertThat(Files.readString(folder.resolve("errors.csv")))
        .isEqualTo("\uFEFForiginal_text,row_no,due,pct\n'=HT tốt,10,2024-06-30,85.5\n");
  }

  @Test
  void csvForPrograms() throws IOException {
    assertThat(exported("plain.csv", "-q", QUERY, "--no-bom")).isZero();
    assertThat(Files.readString(folder.resolve("plain.csv")))
        .isEqualTo("original_text,row_no,due,pct\n=HT tốt,10,2024-06-30,85.5\n");
  }

  @Test
  void xlsxWithDatesAndWithoutFormulas() throws IOException {
    assertThat(exported("errors.xlsx", "-q", QUERY)).isZero();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            Files.newInputStream(folder.resolve("errors.xlsx")), new ReadingOptions(true, false))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      Row row = rows.get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getFormula()).isNull();
      assertThat(row.getCellText(0)).isEqualTo("=HT tốt");
      assertThat(row.getCellAsNumber(1)).hasValueSatisfying(n -> assertThat(n).isEqualTo("10"));
      assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2024, 6, 30, 0, 0));
      assertThat(row.getCell(2).getDataFormatString()).isEqualTo("dd/mm/yyyy");
      assertThat(row.getCellAsNumber(3)).hasValueSatisfying(n -> assertThat(n).isEqualTo("85.5"));
    }
  }

  @Test
  void aFullSheetGoesOnInTheNext() throws IOException {
    Path file = folder.resolve("full.xlsx");
    try (var out = Files.newOutputStream(file)) {
      XlsxRows rows = new XlsxRows(out, "s", 3);
      rows.begin(List.of(Head.text("a")));
      for (int i = 0; i < 5; i++) {
        rows.row(List.of("x".repeat(i == 4 ? 40_000 : i + 1)));
      }
      rows.end();
      assertThat(rows.cutCells()).isEqualTo(1);
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("s", "s 2", "s 3");
      assertThat(workbook.getFirstSheet().read()).hasSize(3);
    }
  }

  @Test
  void parquet() throws SQLException {
    assertThat(exported("units.parquet", "dim_unit")).isZero();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*), max(unit_name) FROM '" + folder.resolve("units.parquet") + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(2);
      assertThat(rows.getString(2)).isEqualTo("Tỉnh ủy Thử");
    }
  }

  @Test
  void nothingElseMayBeReached() {
    String escape = "SELECT 1) TO '" + folder.resolve("stolen.csv") + "'; --";
    assertThat(exported("x.parquet", "-q", escape)).isEqualTo(ExitCode.USAGE.code());
    assertThat(exported("x.parquet", "-q", "SELECT * FROM read_text('/etc/hostname')"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(folder.resolve("stolen.csv")).doesNotExist();
    assertThat(folder.resolve("x.parquet")).doesNotExist();
    assertThat(folder.resolve(".x.parquet.part")).doesNotExist();
  }

  @Test
  void aRefusedQuestionLeavesTheOldFile() throws IOException {
    Files.writeString(folder.resolve("old.csv"), "old");
    assertThat(exported("old.csv", "-q", "SELECT nothing")).isEqualTo(ExitCode.USAGE.code());
    assertThat(exported("old.csv", "no_such_table")).isEqualTo(ExitCode.USAGE.code());
    assertThat(folder.resolve("old.csv")).hasContent("old");
    assertThat(exported("old.doc", "dim_unit")).isEqualTo(ExitCode.USAGE.code());
  }

  private static int exported(String file, String... args) {
    Console console = new Console(folder).with("CAMKET_HOME", folder.toString());
    String[] all = java.util.Arrays.copyOf(args, args.length + 3);
    System.arraycopy(new String[] {"--to", file, "export"}, 0, all, args.length, 3);
    String[] ordered = new String[all.length];
    ordered[0] = "export";
    System.arraycopy(all, 0, ordered, 1, all.length - 1);
    return console.run(ordered);
  }
}
