package vn.camket.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.TinyProvince;

/**
 * Whatever a unit writes into a cell, no file for a spreadsheet holds it as a formula or a link.
 */
class NoFormulaIsEverWritten {
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://x.example\",\"bấm\")",
          "+1+1",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1,1)",
          "\t=1+1",
          "\r=1+1",
          " =1+1",
          "\u00a0=1+1",
          "\ufeff=1+1",
          "\u200b=1+1",
          "＝1+1",
          "'=1+1",
          "a\n=1+1",
          "a,=1+1",
          "\"=1+1",
          ";=1+1",
          "http://x.example",
          "DDE(\"cmd\";\"/C calc\";\"x\")");

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void someoneSendsThem() throws IOException, SQLException {
    TinyProvince.in(folder);
    Path mart = folder.resolve("releases/r1/mart.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO fact_finding BY NAME SELECT ? AS finding_id,"
                    + " 'UNKNOWN_STATUS_WORD' AS kind, 'ERROR' AS severity, 2 AS arrival_no,"
                    + " 's-2' AS submission_id, ? AS file_path, ? AS sheet_name, 4 AS row_no,"
                    + " 'D' AS column_name, ? AS original_text, ? AS message, 'r' AS remedy,"
                    + " 'u-2' AS unit_id, true AS is_open")) {
      for (int i = 0; i < TEXTS.size(); i++) {
        String text = TEXTS.get(i);
        insert.setString(1, "x" + i);
        for (int column = 2; column <= 5; column++) {
          insert.setString(column, text);
        }
        insert.execute();
      }
    }
  }

  @Test
  void intoAWorkbook() throws IOException {
    run("export", "fact_finding", "--to", "all.xlsx");
    noFormulas(folder.resolve("all.xlsx"));
    run("export", "-q", "select original_text as \"=1+1\" from fact_finding", "--to", "q.xlsx");
    noFormulas(folder.resolve("q.xlsx"));
  }

  @Test
  void intoACsv() throws IOException {
    run("export", "fact_finding", "--to", "all.csv");
    List<List<String>> rows = fields(folder.resolve("all.csv"));
    assertThat(rows).hasSizeGreaterThan(TEXTS.size());
    assertThat(rows.stream().flatMap(List::stream))
        .allSatisfy(
            field -> assertThat(field.split("[;\t]", -1)).noneMatch(NoFormulaIsEverWritten::isRun))
        .anyMatch(field -> field.equals("'=cmd|' /C calc'!A0"));
  }

  /** What Excel does with a field: leading white space before the sign does not save it. */
  private static boolean isRun(String field) {
    String shown = field.replaceFirst("^[\\s\\u00a0\\ufeff\\u200b]+", "");
    return !shown.isEmpty() && "=+-@＝＋－＠".indexOf(shown.charAt(0)) >= 0 && !isNumber(field);
  }

  private static boolean isNumber(String field) {
    return field.matches("-?\\d+(\\.\\d+)?");
  }

  private static List<List<String>> fields(Path file) throws IOException {
    String text = Files.readString(file).substring(1);
    try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream().map(r -> List.copyOf(r.getFields())).toList();
    }
  }

  private static void noFormulas(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      int texts = 0;
      for (Sheet sheet : workbook) {
        assertThat(sheet.getHyperlinkList()).isEmpty();
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            texts += cell.getCellType() == CellType.STRING ? 1 : 0;
          }
        }
      }
      assertThat(texts).isGreaterThan(TEXTS.size());
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var part : zip.stream().toList()) {
        String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(xml).as(part.getName()).doesNotContain("<f>", "<f ", "hyperlink ", "ddeLink");
      }
    }
  }

  private static void run(String... args) {
    Console console = new Console(folder).with("CAMKET_HOME", folder.toString());
    assertThat(console.run(args)).as(console.err()).isZero();
  }
}
