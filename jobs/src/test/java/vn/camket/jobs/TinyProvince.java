package vn.camket.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/** A home with one release, written by hand: two units, one item, two files. */
public final class TinyProvince {
  private TinyProvince() {}

  /** Makes it in an empty folder. */
  public static Path in(Path folder) throws IOException, SQLException {
    Path release = Files.createDirectories(folder.resolve("releases/r1"));
    Files.writeString(
        folder.resolve("home.yaml"),
        """
        schema_version: 1
        kind: REAL
        name: Tỉnh Thử
        province_unit_id: u-1
        """);
    Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(release.resolve("manifest.json"), manifest("r1", "15"));
    try (Connection mart =
            DriverManager.getConnection("jdbc:duckdb:" + release.resolve("mart.duckdb"));
        Statement statement = mart.createStatement()) {
      for (Table table : Star.tables()) {
        statement.execute(ddl(table));
      }
      statement.execute(ROWS);
    }
    rawRows(folder);
    Files.createSymbolicLink(folder.resolve("current"), Path.of("releases/r1"));
    return folder;
  }

  /** The same, and a third file that no layout reads. */
  public static void withAnUnreadFile(Path folder) throws IOException, SQLException {
    Path mart = in(folder).resolve("releases/r1/mart.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart);
        Statement statement = connection.createStatement()) {
      statement.execute(UNREAD);
    }
  }

  /** The manifest of a release of that home, published at an hour of 30/09/2026. */
  public static String manifest(String releaseId, String hour) {
    return """
        {"schema_version": 1, "release_id": "%s", "as_of": "2026-09-30",
         "published_at": "2026-09-30T%s:00:00", "side": false, "home_name": "Tỉnh Thử",
         "home_kind": "REAL", "content_hash": "ab", "fingerprint": "cd",
         "duckdb_version": "v1.5.6", "tables": [{"table": "fact_evaluation", "rows": 1,
         "hash": "ab", "partitions": [{"year": 2024, "rows": 1, "hash": "ab"}]}]}
        """
        .formatted(releaseId, hour);
  }

  private static String ddl(Table table) {
    List<String> columns = new ArrayList<>();
    table.columns().forEach(c -> columns.add(c.name() + " " + c.type()));
    return "CREATE TABLE " + table.name() + " (" + String.join(", ", columns) + ")";
  }

  private static void rawRows(Path folder) throws IOException, SQLException {
    Path raw = Files.createDirectories(folder.resolve("raw/batch-1"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          COPY (
            SELECT 'aa' AS sha256, 'Biểu 1' AS sheet_name, 0 AS sheet_index, 12 AS row_no,
              [{'column': 0, 'text': '1', 'format': 'General'},
               {'column': 1, 'text': 'Xây đường', 'format': 'General'}] AS cells
          ) TO '%s/part-0.parquet' (FORMAT parquet)
          """
              .formatted(raw));
    }
  }

  private static final String UNREAD =
      """
      INSERT INTO dim_submission BY NAME SELECT 's-3' AS submission_id, 3 AS arrival_no,
        'cc' AS content_sha256, 'so-y-te/khac.xlsx' AS file_path, 'Biểu 1' AS sheet_name,
        'so-y-te' AS sender, 'u-2' AS source_unit_id, false AS is_valid, false AS is_winner,
        false AS is_supplement, TIMESTAMP '2024-07-04 08:15:00' AS received_at,
        'LISTED' AS received_basis, 4 AS rows_read, 0 AS rows_published, 4 AS rows_quarantined,
        0 AS rows_superseded;

      INSERT INTO fact_finding BY NAME SELECT 'f-3' AS finding_id, 'UNKNOWN_LAYOUT' AS kind,
        'ERROR' AS severity, 3 AS arrival_no, 's-3' AS submission_id,
        'so-y-te/khac.xlsx' AS file_path, 'Biểu 1' AS sheet_name,
        'Không nhận ra mẫu biểu' AS message, 'Dùng đúng mẫu' AS remedy, 'u-2' AS unit_id,
        true AS is_open;
      """;

  private static final String ROWS =
      """
      INSERT INTO dim_release BY NAME SELECT 'r1' AS release_id, DATE '2026-09-30' AS as_of_date,
        TIMESTAMP '2026-09-30 15:00:00' AS published_at, false AS is_sample,
        'Tỉnh Thử' AS home_name, 2 AS arrivals, 1 AS rows_quarantined;

      INSERT INTO dim_unit BY NAME SELECT * FROM (VALUES
        ('u-1', DATE '2020-01-01', 'Tỉnh ủy Thử'), ('u-2', DATE '2020-01-01', 'Sở Y tế'))
        AS u(unit_id, valid_from, unit_name);

      INSERT INTO dim_submission BY NAME SELECT * FROM (VALUES
        ('s-1', 1, 'aa', 'so-y-te/dang-ky.xlsx', 'Biểu 1', 'REGISTRATION', 'so-y-te', 'u-2', 2024,
          NULL, 'SIGNED', true, true, false, TIMESTAMP '2024-02-01 08:00:00', 'LISTED',
          TIMESTAMP '2024-02-01 08:00:00', 1, 1, 0, 0),
        ('s-2', 2, 'bb', 'so-y-te/ket-qua.xlsx', 'KQ', 'EVALUATION', 'so-y-te', 'u-2', 2024,
          'STATE_ND09-2024-H1', 'SELF', true, true, false, TIMESTAMP '2024-07-03 08:15:00',
          'LANDING_TIME', TIMESTAMP '2024-07-03 08:15:00', 2, 1, 1, 0))
        AS s(submission_id, arrival_no, content_sha256, file_path, sheet_name, form, sender,
          unit_id, year, period_id, stage, is_valid, is_winner, is_supplement, received_at,
          received_basis, recorded_at, rows_read, rows_published, rows_quarantined,
          rows_superseded);

      INSERT INTO fact_commitment BY NAME SELECT 'i-1' AS item_id, 'u-2' AS unit_id,
        'CK' AS scheme_id, 2024 AS year, 'SIGNED' AS commitment_state, 'LIVE' AS item_state,
        'Xây đường' AS item_text, 's-1' AS submission_id, 'aa' AS content_sha256,
        'Biểu 1' AS sheet_name, 12 AS row_no, TIMESTAMP '2024-02-01 08:00:00' AS known_from,
        true AS is_current;

      INSERT INTO fact_evaluation BY NAME SELECT 'i-1' AS item_id, 'u-2' AS unit_id,
        'CK' AS scheme_id, 2024 AS year, 'STATE_ND09-2024-H1' AS period_id, 'SELF' AS stage,
        'DONE' AS completion_state, 'Đã hoàn thành' AS status_text, 85.5 AS completion_pct,
        's-2' AS submission_id, 'bb' AS content_sha256, 'KQ' AS sheet_name, 9 AS row_no,
        TIMESTAMP '2024-07-03 08:15:00' AS known_from, true AS is_current;

      INSERT INTO fact_finding BY NAME SELECT * FROM (VALUES
        ('f-1', 'MISSING_RECEIVED_AT', 'WARN', 2, NULL, 'so-y-te/ket-qua.xlsx', NULL, NULL, NULL,
          NULL, 'Không có giờ nhận', 'Ghi vào _received.csv', 'u-2', NULL, true),
        ('f-2', 'UNKNOWN_STATUS_WORD', 'ERROR', 2, 's-2', 'so-y-te/ket-qua.xlsx', 'KQ', 10, 'D',
          '=HT tốt', 'Không hiểu từ chỉ kết quả', 'Sửa ô rồi gửi lại', 'u-2', 2024, true))
        AS f(finding_id, kind, severity, arrival_no, submission_id, file_path, sheet_name, row_no,
          column_name, original_text, message, remedy, unit_id, year, is_open);

      INSERT INTO dim_period BY NAME SELECT 'STATE_ND09-2024-H1' AS period_id,
        '6 tháng đầu năm 2024' AS period_label;
      """;
}
