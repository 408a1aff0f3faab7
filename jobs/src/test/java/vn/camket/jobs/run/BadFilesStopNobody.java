package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.jobs.run.HostileFiles.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.home.HomeSkeleton;
import vn.camket.pipeline.extract.FileContent;

/**
 * One inbox with every bad file that was thought of and good files among them: each bad one has its
 * finding with cell and remedy, the good ones their figures.
 */
class BadFilesStopNobody {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  /** Findings by file: kind, sheet's row and column, text of the cell. */
  private static final String FINDINGS =
      "select regexp_replace(trim(kind || ' ' || coalesce(column_name, '')"
          + " || coalesce(row_no::varchar, '') || ' ' || coalesce(original_text, '')), ' +', ' ', 'g')"
          + " from fact_finding where file_path = '%s'"
          + " and kind <> 'ITEM_COUNT' order by all";

  private static Province province;
  private static final List<Trap> TRAPS = traps();

  /** A bad file, what is found in it, and a part of the sentence or remedy. */
  private record Trap(
      String name, String path, FileContent content, String sentence, List<String> found) {
    Trap(String name, String path, byte[] content, String sentence, String... found) {
      this(name, path, FileContent.of(content), sentence, List.of(found));
    }
  }

  @BeforeAll
  static void allOfItIsSentAndTakenIn() throws IOException {
    Path home = folder.resolve("home");
    new HomeSkeleton(home, "Tỉnh Thử").make();
    for (Map.Entry<String, String> file : REGISTRY.entrySet()) {
      Files.writeString(home.resolve(file.getKey()), file.getValue());
    }
    Files.deleteIfExists(home.resolve("registry/events.csv"));
    Files.deleteIfExists(home.resolve("registry/obligations.yaml"));
    StringBuilder received = new StringBuilder("path,sender,received_at\n");
    int minute = 0;
    for (Trap trap : TRAPS) {
      Path file = home.resolve("inbox").resolve(trap.path());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, trap.content().head(Integer.MAX_VALUE));
      String sender = trap.path().substring(0, trap.path().indexOf('/'));
      received.append(
          "%s,%s,2021-01-05T08:%02d:00%n"
              .formatted(trap.path(), sender, minute++)
              .replace("\r", ""));
    }
    Files.writeString(home.resolve("inbox/_received.csv"), received);
    province = Province.at(home, SPARK);
    province.published();
  }

  @TestFactory
  Stream<DynamicTest> eachHasItsFinding() {
    return TRAPS.stream()
        .map(
            trap ->
                DynamicTest.dynamicTest(
                    trap.name(),
                    () -> {
                      assertThat(province.rows(FINDINGS.formatted(trap.path())))
                          .containsExactlyInAnyOrderElementsOf(trap.found());
                      if (!trap.sentence().isEmpty()) {
                        assertThat(
                                province.rows(
                                    "select message || ' ' || remedy from fact_finding"
                                        + " where file_path = '"
                                        + trap.path()
                                        + "'"))
                            .anyMatch(s -> s.contains(trap.sentence()));
                      }
                    }));
  }

  @Test
  void goodFilesHaveTheirFigures() {
    assertThat(
            province.rows(
                "select u.unit_name, c.item_text, c.due_text, e.completion_state, e.completion_pct"
                    + " from fact_commitment c join dim_unit u using (unit_id)"
                    + " left join fact_evaluation e on e.item_id = c.item_id and e.is_current"
                    + " where c.is_current and u.unit_id in ('u2', 'u3') order by all"))
        .containsExactly(
            "Huyện ủy Cam Lộ|Xây cầu qua sông Hiếu|quý II/2020|DONE|100.0",
            "Huyện ủy Cam Lộ|Đào tạo nghề cho thanh niên|2020|IN_PROGRESS|60.0",
            "Sở Y tế|Tiêm chủng mở rộng|2020|null|null");
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(
            province.rows(
                "select submission_id from dim_submission"
                    + " where rows_read <> rows_published + rows_quarantined + rows_superseded"))
        .isEmpty();
  }

  @Test
  void nobodySeesAStackTrace() {
    assertThat(province.rows("select message || remedy from fact_finding"))
        .isNotEmpty()
        .noneMatch(s -> s.contains("Exception") || s.contains("java.") || s.contains("%s"));
    assertThat(province.told()).doesNotContain("Exception");
  }

  @Test
  void whatIsSecretIsNotKept() throws IOException {
    assertThat(province.rows("select * from fact_commitment where item_text like '%tuyệt mật%'"))
        .isEmpty();
    try (Stream<Path> landed = Files.walk(province.path("landing"))) {
      List<Path> files = landed.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .doesNotContain("Nội dung của tài liệu này");
      }
    }
  }

  private static List<Trap> traps() {
    List<Trap> traps = new ArrayList<>();
    traps.add(
        text(
            "a good registration",
            "cam-lo/dk.csv",
            "",
            registration(
                "HUYỆN ỦY CAM LỘ",
                "1,Xây cầu qua sông Hiếu,quý II/2020",
                "2,Đào tạo nghề cho thanh niên,2020")));
    traps.add(
        text(
            "a good evaluation",
            "cam-lo/kq.csv",
            "",
            evaluation(
                "HUYỆN ỦY CAM LỘ",
                "1,,Xây cầu qua sông Hiếu,Hoàn thành,100",
                "2,,Đào tạo nghề cho thanh niên,Đang thực hiện,60")));
    traps.add(
        new Trap(
            "a workbook with the wrong extension",
            "y-te/dk.xls",
            HostileFiles.workbook(
                row(1, "SỞ Y TẾ")
                    + row(2, "BẢN CAM KẾT TRÁCH NHIỆM NĂM 2020")
                    + row(3, "STT", "Nội dung cam kết", "Thời gian hoàn thành")
                    + row(4, "1", "Tiêm chủng mở rộng", "2020")),
            "đuôi .xls, nội dung là Excel (.xlsx)",
            "WRONG_EXTENSION"));
    structures(traps);
    tables(traps);
    rows(traps);
    return traps;
  }

  /** Files of which no row can be read. */
  private static void structures(List<Trap> traps) {
    traps.add(new Trap("an empty file", "ban/rong.xlsx", new byte[0], "gửi lại", "EMPTY_FILE"));
    traps.add(
        unreadable("a truncated archive", "ban/cut.xlsx", HostileFiles.cutShort(), "Tệp hỏng"));
    traps.add(
        unreadable(
            "a protected workbook", "ban/khoa.xlsx", HostileFiles.lockedXlsx(), "bỏ mật khẩu"));
    traps.add(
        unreadable(
            "a protected workbook of 97-2003",
            "ban/khoa.xls",
            HostileFiles.lockedXls(),
            "bỏ mật khẩu"));
    traps.add(unreadable("a zip bomb", "ban/bom.xlsx", HostileFiles.zipBomb(), "bung ra quá lớn"));
    traps.add(
        unreadable(
            "an XML entity bomb", "ban/thuc-the.xlsx", HostileFiles.entityBomb(), "Tệp hỏng"));
    traps.add(
        unreadable(
            "broken quotes",
            "ban/nhay.csv",
            utf8("TT,Nội dung\n1,\"Xây cầu\n2,Làm đường\n"),
            "nháy kép"));
    traps.add(
        unreadable(
            "NUL bytes",
            "ban/nul.csv",
            utf8("TT,Nội dung cam kết,Hạn\n1,Xây\0cầu,2020\n"),
            "byte NUL"));
    traps.add(
        unreadable(
            "bytes in no encoding",
            "ban/ma.csv",
            "TT,Nội dung\n1,Sè liÖu\n".replace('ộ', 'é').getBytes(Charset.forName("windows-1252")),
            "UTF-8"));
    traps.add(
        new Trap(
            "a secrecy mark",
            "ban/mat.csv",
            utf8("TUYỆT MẬT,,\nNội dung của tài liệu này,,\n"),
            "văn bản mật",
            "SECRECY_MARK"));
  }

  private static void tables(List<Trap> traps) {
    traps.add(
        new Trap(
            "an unknown layout",
            "ban/la.csv",
            utf8("BẢNG LƯƠNG THÁNG 1\nTT,Họ tên,Hệ số\n1,A,2\n2,B,3\n"),
            "Dùng đúng mẫu của năm rồi gửi lại",
            "UNKNOWN_LAYOUT 2 TT | Họ tên | Hệ số"));
    traps.add(
        text(
            "duplicate headings",
            "tai-chinh/trung.csv",
            "không được đọc",
            "SỞ TÀI CHÍNH\nBẢN CAM KẾT TRÁCH NHIỆM NĂM 2018\nSTT,Nội dung cam kết,Nội dung cam kết,Thời gian hoàn thành\n1,Thu ngân sách,khác,2018\n",
            "UNMAPPED_COLUMN C3 Nội dung cam kết"));
    traps.add(
        text(
            "an unknown unit",
            "ban/don-vi.csv",
            "Sửa tên đơn vị cho đúng rồi gửi lại",
            "TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020 (THẨM ĐỊNH)\nTT,Đơn vị,Mã số,Nội dung cam kết,Đánh giá,Ngày hoàn thành\n1,Sở Không Có Thật,,Tiêm chủng mở rộng,Hoàn thành,\n",
            "UNKNOWN_UNIT B3 Sở Không Có Thật"));
    String wide =
        IntStream.range(3, 16_384).mapToObj(i -> "Cột " + i).collect(Collectors.joining("|"));
    List<String> headings =
        new ArrayList<>(List.of("STT", "Nội dung cam kết", "Thời gian hoàn thành"));
    headings.addAll(List.of(wide.split("\\|", -1)));
    List<String> found = new ArrayList<>();
    IntStream.range(0, 30)
        .forEach(i -> found.add("UNMAPPED_COLUMN " + letter(i + 3) + "3 Cột " + (i + 3)));
    found.add("UNMAPPED_COLUMN AH3 … và " + (16_384 - 33) + " cột nữa");
    traps.add(
        new Trap(
            "16,384 columns",
            "tai-chinh/rong.xlsx",
            HostileFiles.workbook(
                row(1, "SỞ TÀI CHÍNH")
                    + row(2, "BẢN CAM KẾT TRÁCH NHIỆM NĂM 2019")
                    + row(3, headings.toArray(String[]::new))
                    + row(4, "1", "Thu thuế", "2019")),
            "",
            found.toArray(String[]::new)));
    StringBuilder blank = new StringBuilder();
    IntStream.rangeClosed(5, 1_000_004)
        .forEach(i -> blank.append("<row r=\"").append(i).append("\"/>"));
    traps.add(
        new Trap(
            "a million blank rows",
            "noi-vu/dai.xlsx",
            HostileFiles.workbook(
                row(1, "SỞ NỘI VỤ")
                    + row(2, "BẢN CAM KẾT TRÁCH NHIỆM NĂM 2019")
                    + row(3, "STT", "Nội dung cam kết", "Thời gian hoàn thành")
                    + row(4, "1", "Tinh giản biên chế", "2019")
                    + blank),
            ""));
  }

  private static String letter(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : "A" + (char) ('A' + column - 26);
  }

  /** Rows of files that are read. */
  private static void rows(List<Trap> traps) {
    traps.add(
        text(
            "formula injection",
            "tai-chinh/cong-thuc.csv",
            "không bao giờ được tính",
            registration(
                "SỞ TÀI CHÍNH",
                "1,=cmd|' /C calc'!A0,2020",
                "2,Thu đúng hạn,2020",
                "3,#REF!,2020",
                "4,Chi đúng chế độ,31/2/2020"),
            "FORMULA_TEXT B4 =cmd|' /C calc'!A0",
            "CELL_ERROR B6 #REF!",
            "MISSING_ITEM_TEXT B6",
            "UNREADABLE_DUE C7 31/2/2020"));
    traps.add(
        text(
            "unknown status word, percent 250",
            "tai-chinh/kq.csv",
            "Sửa ô thành từ trong hướng dẫn",
            evaluation(
                "SỞ TÀI CHÍNH",
                "2,,Thu đúng hạn,Sắp sửa tương đối,",
                "4,,Chi đúng chế độ,Đang thực hiện,250"),
            "UNKNOWN_STATUS_WORD D4 Sắp sửa tương đối",
            "UNREADABLE_PERCENT E5 250"));
    traps.add(
        text(
            "one of two files that contradict",
            "noi-vu/dk.csv",
            "",
            registration("SỞ NỘI VỤ", "1,Sắp xếp bộ máy,30/6/2020")));
    traps.add(
        text(
            "the other of two files that contradict",
            "ban/th.csv",
            "Đối chiếu hai văn bản",
            "TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2020\nTT,Đơn vị,Nội dung cam kết,Thời hạn hoàn thành\n1,Sở Nội vụ,Sắp xếp bộ máy,30/9/2020\n",
            "SOURCES_DISAGREE C3 Sắp xếp bộ máy"));
  }

  private static Trap unreadable(String name, String path, byte[] content, String sentence) {
    return new Trap(name, path, content, sentence, "UNREADABLE_FILE");
  }

  private static Trap text(
      String name, String path, String sentence, String content, String... found) {
    return new Trap(name, path, utf8(content), sentence, found);
  }

  private static String registration(String unit, String... rows) {
    return unit
        + "\nBẢN CAM KẾT TRÁCH NHIỆM NĂM 2020\nSTT,Nội dung cam kết,Thời gian hoàn thành\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static String evaluation(String unit, String... rows) {
    return unit
        + "\nBÁO CÁO TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020\n"
        + "TT,Mã số,Nội dung cam kết,Đánh giá,Tỷ lệ (%)\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final Map<String, String> REGISTRY =
      Map.of(
          "registry/units.csv",
          """
          unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,evidence,source,recorded_at
          u1,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy Thử,Tỉnh ủy,,,NAMED_SOURCE,x,
          u2,2000-01-01,,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Cam Lộ,Cam Lộ,,,NAMED_SOURCE,x,
          u3,2000-01-01,,SO,NHA_NUOC,TINH,Sở Y tế,Sở Y tế,,,NAMED_SOURCE,x,
          u4,2000-01-01,,SO,NHA_NUOC,TINH,Sở Tài chính,Sở Tài chính,,,NAMED_SOURCE,x,
          u5,2000-01-01,,SO,NHA_NUOC,TINH,Sở Nội vụ,Sở Nội vụ,,,NAMED_SOURCE,x,
          u6,2000-01-01,,BAN_DANG,DANG,TINH,Ban Tổ chức Tỉnh ủy,Ban Tổ chức,,,NAMED_SOURCE,x,
          """,
          "registry/parents.csv",
          """
          unit_id,tree,parent_unit_id,valid_from,valid_to
          u2,PARTY,u1,2000-01-01,
          u3,PARTY,u1,2000-01-01,
          u4,PARTY,u1,2000-01-01,
          u5,PARTY,u1,2000-01-01,
          u6,PARTY,u1,2000-01-01,
          """,
          "registry/names.csv",
          "unit_id,name,valid_from,valid_to\n",
          "registry/senders.csv",
          "sender,unit_id\ncam-lo,u2\ny-te,u3\ntai-chinh,u4\nnoi-vu,u5\nban,u6\n",
          "registry/schemes.yaml",
          OneScheme.FILE);
}
