package vn.camket.scheduler.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;

/**
 * A simulated day of the real commands on a small home; five times kill -9, once where periods are
 * frozen.
 */
class FiveKillsInADayLoseNothing {
  private static final String ENTRIES =
      """
      - name: hop-thu-den
        title: Hộp thư đến
        command: [run, --if-changed, --quiet]
        when: {every_minutes: 10}
      - name: chay-dem
        title: Chạy đêm
        command: [run, --quiet]
        when: {daily_at: '00:20'}
        catch_up: LATEST
        tries: 5
      - name: chua-gui
        title: Chưa gửi
        command: [missing, --period, '{period}']
        when: {after_cutoff: {regimes: [STATE_ND09], periods: [H1], days: [60], at: '05:00'}}
      - name: khoa-ky
        title: Khóa kỳ
        command: [freeze, --due]
        when: {after_cutoff: {regimes: [STATE_ND09], periods: [H1], days: [60], at: '06:00'}}
        tries: 5
      - name: so-viec
        title: Số việc
        command: [status, --format, json]
        when: {daily_at: '13:00'}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyPeriodIsDoneAndTheContentIsThatOfASingleRun() throws Exception {
    DroppingSample sample = DroppingSample.in(folder, "2025-2026", 3);
    new HomeFolder(sample.home()).withEntries(ENTRIES);
    LocalDateTime begin = LocalDateTime.parse("2026-08-13T00:00:00");
    List<LocalDateTime> freezes = List.of(begin.plusHours(6));
    var soak = new Soak(begin, begin.plusDays(1), Duration.ofHours(6), 3, 5, freezes, 4_000, 11);
    assertThat(soak.run(sample)).hasSize(5);
    var aftermath = new Aftermath(sample, soak);
    aftermath.noPeriodIsLost();
    aftermath.nothingIsTakenOrPublishedTwice();
    aftermath.freezesTookPart();
    aftermath.nothingIsLeftToCleanUp();
    aftermath.theContentIsThatOfASingleRun();
  }
}
