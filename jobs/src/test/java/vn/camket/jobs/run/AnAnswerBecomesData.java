package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.schemas.yaml.DataFileException;

/** What waits is listed, a person answers, the next run goes by it; taken back, it waits again. */
class AnAnswerBecomesData {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir Path folder = Path.of("");

  private static final List<String> WAITING =
      List.of(
          "ban-to-chuc|3|-|QUARANTINED",
          "ban-to-chuc|4|-|QUARANTINED",
          "ban-to-chuc|5|u2|PUBLISHED",
          "cam-lo|4|u2|QUARANTINED",
          "cam-lo|5|u2|QUARANTINED",
          "cam-lo|6|u2|QUARANTINED",
          "cam-lo|7|u2|QUARANTINED");
  private static final List<String> THEMES_UNKNOWN =
      List.of(
          "Tiêm chủng mở rộng|-|-",
          "Xây cầu qua sông Hiếu|-|-",
          "Đào tạo nghề cho thanh niên nông thôn|KTXH|Kinh tế – xã hội");
  private static final String IN_N =
      "select unit_id, count(*) from fact_item_snapshot where is_current and stage = 'EFFECTIVE'"
          + " and period = 'YEAR' and membership = 'IN_N' group by 1 order by 1";
  private static final String STATES =
      "select distinct item_text, s.stage, s.membership, s.completion_state"
          + " from fact_item_snapshot s join fact_commitment c using (item_id)"
          + " where s.is_current and c.is_current and s.period = 'YEAR' and s.stage in"
          + " ('SELF', 'APPRAISED') order by 1, 2";
  private static final String OPEN =
      "select kind from fact_finding where is_open and severity = 'ERROR' order by 1";
  private static final String THEMES =
      "select distinct item_text, coalesce(theme_id, '-'), coalesce(theme_name, '-')"
          + " from fact_commitment left join dim_theme using (theme_id)"
          + " where is_current and commitment_state <> 'EVALUATION_ONLY' order by 1";
  private static final String NOT_CONSERVED =
      "select submission_id from dim_submission"
          + " where rows_read <> rows_published + rows_quarantined + rows_superseded";

  @Test
  void andIsTakenBack() throws IOException {
    Province province = ReviewedProvince.in(folder, SPARK);
    province.ingestHistorical();
    final Manifest before = province.published();
    assertThat(ReviewedProvince.rows(province)).isEqualTo(WAITING);
    assertThat(questions(province))
        .containsExactlyInAnyOrder(
            "UNIT 1 0 Sở Y Tề",
            "UNIT 1 0 Khối các sở",
            "ITEM 1 0 Mở lớp may công nghiệp",
            "ITEM 1 0 Kính đề nghị Tỉnh ủy xem xét",
            "ITEM 1 0 Trồng rừng phòng hộ ven biển",
            "STATUS 1 0 Đã xong phần thô",
            "THEME 1 0 Hạ tầng và đô thị",
            "THEME 1 0 Kinh tế và xã hội");
    assertThat(province.rows(THEMES)).isEqualTo(THEMES_UNKNOWN);
    assertThat(candidates(province, "Kinh tế và xã hội")).isEqualTo("KTXH Kinh tế – xã hội");
    final List<String> counted = province.rows(IN_N);
    final List<String> bridge = states(province, "Xây cầu qua sông Hiếu");

    refuses(province);
    assertThat(questions(province)).allMatch(q -> q.contains(" 1 0 "));
    answers(province);
    assertThat(questions(province)).hasSize(8).allMatch(q -> q.contains(" 1 1 "));

    province.published();
    assertThat(ReviewedProvince.rows(province))
        .containsExactly(
            "ban-to-chuc|3|u3|PUBLISHED",
            "ban-to-chuc|4|-|SUPERSEDED",
            "ban-to-chuc|5|u2|PUBLISHED",
            "cam-lo|4|u2|PUBLISHED",
            "cam-lo|5|u2|PUBLISHED",
            "cam-lo|6|u2|SUPERSEDED",
            "cam-lo|7|u2|PUBLISHED");
    assertThat(province.rows(STATES))
        .containsExactly(
            "Tiêm chủng mở rộng|APPRAISED|IN_N|DONE",
            "Tiêm chủng mở rộng|SELF|IN_N|UNKNOWN",
            "Trồng rừng phòng hộ ven biển|SELF|EVALUATION_ONLY|DONE",
            "Xây cầu qua sông Hiếu|APPRAISED|IN_N|DONE",
            "Xây cầu qua sông Hiếu|SELF|IN_N|BASIC",
            "Đào tạo nghề cho thanh niên nông thôn|APPRAISED|IN_N|UNKNOWN",
            "Đào tạo nghề cho thanh niên nông thôn|SELF|IN_N|DONE");
    assertThat(province.rows(THEMES))
        .containsExactly(
            "Tiêm chủng mở rộng|KTXH|Kinh tế – xã hội",
            "Xây cầu qua sông Hiếu|HATANG|Hạ tầng",
            "Đào tạo nghề cho thanh niên nông thôn|KTXH|Kinh tế – xã hội");
    assertThat(province.rows("select kind from fact_finding where kind = 'UNKNOWN_THEME'"))
        .isEmpty();
    assertThat(province.rows(IN_N)).isEqualTo(counted);
    assertThat(bridge).hasSize(2);
    assertThat(states(province, "Xây cầu qua sông Hiếu")).contains(bridge.get(0));
    assertThat(province.rows(OPEN)).isEmpty();
    assertThat(province.rows(NOT_CONSERVED)).isEmpty();
    assertThat(questions(province)).isEmpty();
    assertThat(province.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    assertThat(asOf(province, "2021-02-28")).isEqualTo(ReviewedProvince.rows(province));

    for (Map<String, String> answer : listed(province, "answers")) {
      assertThat(code(province, "withdraw", CsvLines.cell(answer, "key"))).isZero();
    }
    assertThat(listed(province, "answers")).isEmpty();
    Manifest after = province.published();
    assertThat(ReviewedProvince.rows(province)).isEqualTo(WAITING);
    assertThat(province.rows(THEMES)).isEqualTo(THEMES_UNKNOWN);
    assertThat(after.contentHash()).isEqualTo(before.contentHash());
  }

  @Test
  void aFileThatIsWrongIsRefusedWithAllItsLines() throws IOException {
    Province province = ReviewedProvince.in(folder, SPARK);
    province.append(
        "review/units.csv",
        "text,sender,from_year,to_year,unit_id,answered_by,answered_at,reason",
        "Sở Y Tề,,2020,2020,u9,Lan,2026-09-30T15:00:00,");
    province.append("review/units.csv", "", "Sở Dược,,2020,,u5,Lan,2026-09-30T15:00:00,");
    province.append("review/units.csv", "", "Sở Y,,2020,2022,u3,Lan,2026-09-30T15:00:00,");
    province.append("review/units.csv", "", "sở y,,2022,,NOT_A_UNIT,Lan,2026-09-30T15:00:00,");
    province.append(
        "review/items.csv",
        "unit_id,scheme_id,year,form,item_code,text,answer,answered_by,answered_at,reason",
        "u2,CX,20,EVALUATION,,Mở lớp,NEW,Lan,hôm qua,");
    assertThatThrownBy(province::run)
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("review/units.csv line 2: unit_id u9 is no unit of the registry")
        .hasMessageContaining("review/units.csv line 3: unit_id u5 is in force on no day")
        .hasMessageContaining("review/units.csv line 5: 'sở y' is answered already")
        .hasMessageContaining("by line 4")
        .hasMessageContaining("review/items.csv line 2: scheme_id CX is no scheme")
        .hasMessageContaining("review/items.csv line 2: year '20' is no year")
        .hasMessageContaining("review/items.csv line 2: answered_at 'hôm qua' is no time");
    assertThat(Camket.run(new String[] {"run", "--home", folder.toString()}, province.terminal()))
        .isEqualTo(ExitCode.NO_HOME.code());
  }

  private static void refuses(Province province) {
    String unit = key(province, "Sở Y Tề");
    assertRefused(province, "u5) không tồn tại trong năm 2020", unit, "--unit", "u5");
    assertRefused(province, "Danh mục không có đơn vị u9", unit, "--unit", "u9");
    assertRefused(province, "không trả lời được câu hỏi", unit, "--status", "DONE");
    String row = key(province, "Mở lớp may công nghiệp");
    String foreign = item(province, "Tiêm chủng mở rộng");
    assertRefused(
        province, "không phải cam kết năm 2020 của Huyện ủy Cam Lộ", row, "--item", foreign);
    assertRefused(province, "Không có câu hỏi nào", "zzzz", "--none");
    assertRefused(province, "--status names no state", row, "--status", "FINE");
    assertRefused(province, "--new-theme goes with --theme", row, "--none", "--new-theme", "Y tế");
    assertRefused(province, "không trả lời được câu hỏi", row, "--theme", "KTXH");
    refusesThemes(province, key(province, "Hạ tầng và đô thị"));
    assertThat(Files.exists(province.path("review"))).isFalse();
  }

  private static void refusesThemes(Province province, String theme) {
    assertRefused(
        province,
        "Danh mục không có lĩnh vực HATANG; có: KTXH Kinh tế – xã hội; QPAN",
        theme,
        "--theme",
        "HATANG");
    String exists = "Đã có lĩnh vực KTXH Kinh tế – xã hội; trả lời bằng --theme KTXH";
    assertRefused(province, exists, theme, "--theme", "KTXH", "--new-theme", "Hạ tầng");
    assertRefused(province, exists, theme, "--theme", "HATANG", "--new-theme", "kt-xh");
    assertRefused(
        province, "mã gồm chữ in hoa", theme, "--theme", "hạ tầng", "--new-theme", "Hạ tầng");
    assertThat(Files.exists(province.path("vocabulary/themes.csv"))).isFalse();
  }

  private static void assertRefused(Province province, String why, String... answer) {
    assertThat(code(province, "answer", answer)).isEqualTo(ExitCode.USAGE.code());
    assertThat(province.told()).contains(why);
  }

  private static void answers(Province province) {
    answer(province, "Sở Y Tề", "--unit", "u3", "--reason", "Sai dấu", "--by", "Lan");
    answer(province, "Khối các sở", "--none");
    answer(
        province,
        "Mở lớp may công nghiệp",
        "--item",
        item(province, "Đào tạo nghề cho thanh niên nông thôn"));
    answer(province, "Kính đề nghị Tỉnh ủy xem xét", "--none");
    answer(province, "Trồng rừng phòng hộ ven biển", "--new");
    answer(province, "Đã xong phần thô", "--status", "BASIC");
    answer(province, "Kinh tế và xã hội", "--theme", "KTXH");
    answer(province, "Hạ tầng và đô thị", "--theme", "HATANG", "--new-theme", "Hạ tầng");
    assertThat(province.csv("vocabulary/themes.csv").stream().map(Map::values).map(List::copyOf))
        .containsExactly(
            List.of("KTXH", "Kinh tế – xã hội", "Kinh tế và xã hội"),
            List.of("HATANG", "Hạ tầng", "Hạ tầng và đô thị"));
    assertThat(province.told()).contains("Chạy 'camket run' để dùng.");
    assertRefused(province, "Đã có câu trả lời", key(province, "Khối các sở"), "--none");
    assertThat(province.csv("review/units.csv"))
        .first()
        .satisfies(a -> assertThat(a.values()).contains("Lan", "Sai dấu", "u3", "2020"));
  }

  private static void answer(Province province, String text, String... answer) {
    List<String> words = new ArrayList<>(List.of(key(province, text)));
    words.addAll(List.of(answer));
    assertThat(code(province, "answer", words.toArray(String[]::new))).as(text).isZero();
  }

  private static List<String> states(Province province, String item) {
    return province.rows(STATES).stream().filter(s -> s.startsWith(item)).toList();
  }

  private List<String> asOf(Province province, String day) {
    Manifest side = province.manifest(province.runAsOf(LocalDate.parse(day)));
    return province.rowsOf(side, ReviewedProvince.ROWS);
  }

  private static String item(Province province, String text) {
    return province.one(
        "select item_id from fact_commitment where is_current and item_text = '" + text + "'");
  }

  private static String candidates(Province province, String text) {
    return listed(province).stream()
        .filter(q -> text.equals(q.get("original_text")))
        .map(q -> CsvLines.cell(q, "candidates"))
        .findFirst()
        .orElseThrow();
  }

  private static String key(Province province, String text) {
    return listed(province).stream()
        .filter(q -> text.equals(q.get("original_text")))
        .map(q -> CsvLines.cell(q, "key"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> questions(Province province) {
    return listed(province).stream()
        .map(
            q ->
                String.join(
                    " ",
                    CsvLines.cell(q, "kind"),
                    CsvLines.cell(q, "rows"),
                    CsvLines.cell(q, "answered"),
                    CsvLines.cell(q, "original_text")))
        .toList();
  }

  private static List<Map<String, String>> listed(Province province, String... of) {
    List<String> command = new ArrayList<>(List.of("review"));
    command.addAll(List.of(of));
    command.addAll(List.of("--home", province.folder().toString(), "--format", "csv"));
    return province.told(command);
  }

  private static int code(Province province, String verb, String... words) {
    List<String> command = new ArrayList<>(List.of("review", verb));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", province.folder().toString(), "-q"));
    return Camket.run(command.toArray(String[]::new), province.terminal());
  }
}
