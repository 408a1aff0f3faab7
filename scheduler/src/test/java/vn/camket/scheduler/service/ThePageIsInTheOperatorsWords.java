package vn.camket.scheduler.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.board.Board;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.Ledger.TryEnd;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/** What is to be done first; no word of the machine where the operator has one. */
class ThePageIsInTheOperatorsWords {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-06-26T08:30:00");

  @TempDir private Path home = Path.of("");

  @Test
  void aFailureItsReasonAndWhatToDo() {
    String page = page("3", "<tệp> & lỗi");
    assertThat(page)
        .contains(
            "Cần xem lại 1 việc:",
            "“Danh sách đơn vị chưa gửi” (chua-gui, kỳ 6 tháng đầu năm 2026, khối Nhà nước, ngày thứ"
                + " 11) dữ liệu hoặc danh mục sai: &lt;tệp&gt; &amp; lỗi",
            "camket schedule run-now VIỆC --period KỲ",
            "11, 14 ngày sau ngày chốt kỳ, 08:00",
            "logs/x.log",
            "Thất bại, cần xem: dữ liệu hoặc danh mục sai",
            "08:00 28/06/2026",
            "ngày nghỉ chưa kiểm chứng: 01/09/2026")
        .doesNotContain("DATA_FAILURE", "FAILED", "<tệp>", "null");
  }

  @Test
  void keysOfRunsAsPeopleSayThem() {
    assertThat(
            List.of(
                    "2026-06-26",
                    "2026-06-26T08:10",
                    "now-2026-06-26T08:10:05",
                    "PARTY_CALENDAR-2025-YEAR",
                    "REGISTRATION-2026+8",
                    "khác")
                .stream()
                .map(ReaderWords::period))
        .containsExactly(
            "26/06/2026",
            "08:10 26/06/2026",
            "theo yêu cầu lúc 08:10 26/06/2026",
            "cả năm 2025, khối Đảng",
            "đăng ký năm 2026, ngày thứ 8",
            "khác");
  }

  private String page(String code, String message) {
    HomeFolder.real(home)
        .withEntries(
            """
            - name: chua-gui
              title: Danh sách đơn vị chưa gửi
              command: [missing, --period, '{period}']
              when: {after_cutoff: {regimes: [STATE_ND09], periods: [H1], days: [11, 14], at: '08:00'}}
            """);
    ReportingCalendar calendar = new HomeCalendar(home).read();
    try (Store store =
        Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""))) {
      var ledger = new Ledger(store);
      ledger.see(List.of("chua-gui"), NOW.minusDays(30));
      String period = "STATE_ND09-2026-H1+11";
      LocalDateTime due = NOW.minusMinutes(30);
      ledger.begin("chua-gui", period, due, "a", due);
      ledger.started("chua-gui", period, "a", 42, due, "logs/x.log");
      ledger.ended(
          "chua-gui",
          period,
          "a",
          new TryEnd(
              RunState.FAILED, NOW, null, Integer.valueOf(code), "DATA_FAILURE", message, true));
      var vitals = new Vitals(calendar, "", ledger, NOW, false, null, List.of(), NOW);
      return new StatusPage(home.toString(), vitals, new Board(home, calendar, ledger)).html();
    }
  }
}
