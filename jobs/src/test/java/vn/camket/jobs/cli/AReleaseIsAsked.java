package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.TinyProvince;

/** The commands that read a release. */
class AReleaseIsAsked {
  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void makeHome() throws IOException, SQLException {
    TinyProvince.in(folder);
  }

  @Test
  void bySql() {
    Console console = console();
    assertThat(console.run("sql", "SELECT unit_id, completion_pct AS pct FROM fact_evaluation"))
        .isZero();
    assertThat(console.out())
        .isEqualTo(
            """
            unit_id   pct
            ───────  ────
            u-2      85,5
            """);
  }

  @Test
  void bySqlForAProgram() {
    Console console = console();
    String sql = "SELECT unit_id, unit_name FROM dim_unit ORDER BY unit_id";
    assertThat(console.run("sql", sql, "--release", "r1", "--format", "csv", "--limit", "1"))
        .isZero();
    assertThat(console.out()).isEqualTo("unit_id,unit_name\nu-1,Tỉnh ủy Thử\n");
    assertThat(console.err()).contains("Only the first 1 rows");
  }

  @Test
  void bySqlThatWouldReachTheMachine() {
    for (String hostile :
        new String[] {
          "SELECT * FROM read_text('/etc/hostname')",
          "COPY dim_unit TO '" + folder.resolve("stolen.csv") + "'",
          "SET enable_external_access = true",
          "ATTACH '" + folder.resolve("other.duckdb") + "'",
          "DELETE FROM dim_unit"
        }) {
      Console console = console();
      assertThat(console.run("sql", hostile)).as(hostile).isEqualTo(ExitCode.USAGE.code());
      assertThat(console.err()).as(hostile).isNotBlank();
    }
    assertThat(folder.resolve("stolen.csv")).doesNotExist();
    assertThat(folder.resolve("other.duckdb")).doesNotExist();
  }

  @Test
  void forItsFindings() {
    Console console = console();
    assertThat(console.run("findings", "--unit", "sở y", "--format", "csv")).isZero();
    assertThat(console.out())
        .isEqualTo(
            """
            severity,kind,file_path,sheet_name,cell,original_text,message,remedy,unit,year,arrival_no
            ERROR,UNKNOWN_STATUS_WORD,so-y-te/ket-qua.xlsx,KQ,D10,=HT tốt,Không hiểu từ chỉ kết quả,\
            Sửa ô rồi gửi lại,Sở Y tế,2024,2
            WARN,MISSING_RECEIVED_AT,so-y-te/ket-qua.xlsx,,,,Không có giờ nhận,\
            Ghi vào _received.csv,Sở Y tế,,2
            """);
  }

  @Test
  void forSomeOfItsFindings() {
    assertThat(rowsOf("findings", "--severity", "warn")).isEqualTo(1);
    assertThat(rowsOf("findings", "--kind", "unknown_status_word")).isEqualTo(1);
    assertThat(rowsOf("findings", "--file", "KET-QUA")).isEqualTo(2);
    assertThat(rowsOf("findings", "--unit", "u-1")).isZero();
  }

  @Test
  void forAReceipt() {
    Console console = console();
    assertThat(console.run("receipts", "2")).isZero();
    assertThat(console.out())
        .isEqualTo(
            """
            PHIẾU TIẾP NHẬN SỐ 2
            Tệp: so-y-te/ket-qua.xlsx
            Nơi gửi: so-y-te
            Nhận lúc: 03/07/2024 08:15:00 (không có sổ nhận, lấy giờ ghi nhận)

            • Kết quả thực hiện, Sở Y tế, năm 2024, kỳ 6 tháng đầu năm 2024, tự đánh giá, trang “KQ”
              Đọc 2 dòng: công bố 1, cách ly 1, bị thay thế 0.
              Đang có hiệu lực.

            Cần xem lại:
              [Lưu ý] Không có giờ nhận
                Cách xử lý: Ghi vào _received.csv
              [LỖI] trang “KQ”, ô D10 “=HT tốt”: Không hiểu từ chỉ kết quả
                Cách xử lý: Sửa ô rồi gửi lại

            """);
  }

  @Test
  void forAFileThatNoLayoutReads(@TempDir Path other) throws IOException, SQLException {
    TinyProvince.withAnUnreadFile(other);
    Console findings = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(findings.run("findings", "--kind", "unknown_layout", "--format", "csv")).isZero();
    assertThat(findings.out()).contains("Dùng đúng mẫu,Sở Y tế,,3\n");
    Console receipt = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(receipt.run("receipts", "--unit", "u-2", "3")).isZero();
    assertThat(receipt.out())
        .isEqualTo(
            """
            PHIẾU TIẾP NHẬN SỐ 3
            Tệp: so-y-te/khac.xlsx
            Nơi gửi: so-y-te
            Nhận lúc: 04/07/2024 08:15:00

            • Chưa rõ biểu mẫu, Sở Y tế, chưa rõ năm, trang “Biểu 1”
              Đọc 4 dòng: công bố 0, cách ly 4, bị thay thế 0.
              Chưa hợp lệ: không thay thế lần gửi nào trước đó.

            Cần xem lại:
              [LỖI] trang “Biểu 1”: Không nhận ra mẫu biểu
                Cách xử lý: Dùng đúng mẫu

            """);
  }

  @Test
  void forTheReceiptsOfAUnit() {
    assertThat(rowsOf("receipts", "--unit", "Sở Y tế")).isEqualTo(2);
    assertThat(rowsOf("receipts", "--unit", "Sở Xây dựng")).isZero();
  }

  @Test
  void fromAnItemBackToTheCells() {
    Console console = console();
    assertThat(console.run("trace", "i-1")).isZero();
    assertThat(console.out())
        .isEqualTo(
            """
            i-1 · Sở Y tế · 2024
            Xây đường
            Việc cấp trên: tệp không ghi

            01/02/2024 08:00:00 · Cam kết · đã ký · đang có hiệu lực
              so-y-te/dang-ky.xlsx, trang Biểu 1, dòng 12 (nơi gửi so-y-te, nhận 01/02/2024 08:00:00)
              A: 1 | B: Xây đường

            03/07/2024 08:15:00 · Đánh giá · 6 tháng đầu năm 2024 · tự đánh giá · hoàn thành · “Đã hoàn thành”
              so-y-te/ket-qua.xlsx, trang KQ, dòng 9 (nơi gửi so-y-te, nhận 03/07/2024 08:15:00)
              (không còn dòng gốc)
            """);
    assertThat(rowsOf("trace", "i-1")).isEqualTo(2);
    assertThat(console().run("trace", "i-9")).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void fromAnItemToTheOneThatItServes(@TempDir Path other) throws IOException, SQLException {
    TinyProvince.in(other);
    change(
        other,
        "update fact_commitment set item_code = 'k1', parent_item_code = 'k7', parent_item_id = 'i-0'",
        "insert into fact_commitment by name select 'i-0' as item_id, 'u-1' as unit_id,"
            + " 'CK' as scheme_id, 2024 as year, 'SIGNED' as commitment_state, 'LIVE' as item_state,"
            + " 'k7' as item_code, 'Làm 20 km đường' as item_text, 's-0' as submission_id,"
            + " 'aa' as content_sha256, 'Biểu 1' as sheet_name, 12 as row_no,"
            + " timestamp '2024-01-10 08:00:00' as known_from, true as is_current",
        "insert into dim_submission by name select 's-0' as submission_id,"
            + " 'tinh-uy/dang-ky.xlsx' as file_path, 'tinh-uy' as sender,"
            + " timestamp '2024-01-10 08:00:00' as received_at");
    Console console = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(console.run("trace", "i-1")).isZero();
    assertThat(console.out())
        .startsWith(
            """
            i-1 · Sở Y tế · 2024
            Xây đường

            Việc cấp trên: i-0 · Tỉnh ủy Thử · 2024 · mã k7
              Làm 20 km đường
              tinh-uy/dang-ky.xlsx, trang Biểu 1, dòng 12 (nơi gửi tinh-uy, nhận 10/01/2024 08:00:00)
              A: 1 | B: Xây đường

            01/02/2024 08:00:00 · Cam kết""");
    Console program = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(program.run("trace", "i-1", "--format", "csv")).isZero();
    assertThat(program.out().lines().filter(line -> line.contains("PARENT")))
        .singleElement()
        .asString()
        .contains(",PARENT,", ",Làm 20 km đường,", "tinh-uy/dang-ky.xlsx,Biểu 1,12", ",i-0,");
  }

  @Test
  void fromAnItemWhoseFileNamesNoneThatIsKnown(@TempDir Path other)
      throws IOException, SQLException {
    TinyProvince.in(other);
    change(other, "update fact_commitment set parent_item_code = 'k9'");
    Console console = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(console.run("trace", "i-1")).isZero();
    assertThat(console.out())
        .contains(
            """
            Việc cấp trên: chưa rõ; mã “k9” trong tệp không chỉ đúng một việc của cấp trên trong năm đó
              so-y-te/dang-ky.xlsx, trang Biểu 1, dòng 12 (nơi gửi so-y-te, nhận 01/02/2024 08:00:00)
              A: 1 | B: Xây đường
            """);
  }

  private static void change(Path home, String... statements) throws SQLException {
    Path mart = home.resolve("releases/r1/mart.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void forItsStatus() {
    Console console = console();
    assertThat(console.run("status")).isZero();
    assertThat(console.out())
        .contains("Bản công bố: r1\n")
        .contains("Số liệu tính đến: 30/09/2026\n")
        .contains("Dòng cách ly: 1\n")
        .contains("Chưa có lần chạy nào.\n");
  }

  @Test
  void forWhatRunsAndWhatWaits(@TempDir Path other) throws IOException, SQLException {
    TinyProvince.in(other);
    long pid = ProcessHandle.current().pid();
    place(other, "superset/node.json", "{\"pid\": " + pid + ", \"port\": 8088}");
    place(other, "schedule/may-chu/service.json", "{\"pid\": 999999999, \"port\": 8090}");
    place(
        other,
        "ops/refresh.json",
        "{\"releaseId\": \"r1\", \"isOk\": false, \"problems\": [\"M1 không trả lời\"]}");
    Console console = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(console.run("status")).isZero();
    assertThat(console.out())
        .contains(
            """
            ĐANG CHẠY
              Đang ghi: không
              Bảng theo dõi: http://127.0.0.1:8088 (tiến trình %d)
              Bộ lập lịch: không
            CHỜ NGƯỜI XỬ LÝ
            """
                .formatted(pid))
        .contains("  Bảng theo dõi chưa có bản công bố mới vì: M1 không trả lời (xem logs/refresh")
        .contains("  Kỳ đến ngày khóa mà chưa khóa (khóa hết: camket freeze --due): 0\n");
  }

  private static void place(Path home, String file, String text) throws IOException {
    Path target = home.resolve(file);
    Files.createDirectories(target.resolveSibling(""));
    Files.writeString(target, text);
  }

  @Test
  void forWhatWaitsInTheInbox(@TempDir Path other) throws IOException, SQLException {
    TinyProvince.in(other);
    Console nothing = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(nothing.run("status")).isZero();
    assertThat(nothing.out()).contains("Tệp chờ trong hộp nhận: 0\n  Tệp chờ lâu nhất từ: –\n");

    Path inbox = Files.createDirectories(other.resolve("inbox/so-y-te"));
    Files.writeString(inbox.resolve("a.csv"), "a");
    Files.writeString(inbox.resolve("b.csv"), "b");
    Files.setLastModifiedTime(
        inbox.resolve("b.csv"), FileTime.from(Instant.parse("2026-09-29T18:00:00Z")));
    Files.writeString(
        other.resolve("inbox/_received.csv"),
        "path,sender,received_at\nso-y-te/a.csv,so-y-te,2026-09-30T08:15:00\n");
    Console waiting = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(waiting.run("status")).isZero();
    assertThat(waiting.out())
        .contains("Tệp chờ trong hộp nhận: 2\n  Tệp chờ lâu nhất từ: 30/09/2026 01:00:00\n");
    Console program = new Console(other).with("CAMKET_HOME", other.toString());
    assertThat(program.run("status", "--format", "json")).isZero();
    assertThat(program.out()).contains("\"inbox_files\"", "\"inbox_oldest\"");
  }

  private static long rowsOf(String... args) {
    Console console = console();
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--format";
    all[args.length + 1] = "csv";
    assertThat(console.run(all)).isZero();
    return console.out().lines().count() - 1;
  }

  private static Console console() {
    return new Console(folder).with("CAMKET_HOME", folder.toString());
  }
}
