package vn.camket.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.alert.MailSettings;

/** Every problem at once, each with its line. */
class AWrongCalendarIsRefusedAsAWhole {
  @TempDir private Path folder = Path.of("");

  @Test
  void allProblemsOfBothFilesAreTold() {
    HomeFolder.real(folder)
        .with(
            "schedules.yaml",
            """
            schema_version: 1
            entries:
              - name: Chạy
                title: a
                command: []
                when: {daily_at: 25:00}
              - name: hop-thu
                title: b
                command: [run, --home, x]
                when: {every_minutes: 0}
                catch_up: EACH
                holidays: RUN
              - name: ba
                title: c
                command: [run]
                when: {daily_at: '01:00', every_minutes: 5}
                tries: many
              - name: bon
                command: [run]
                when: {daily_at: '01:00'}
            """)
        .with(
            "holidays.yaml",
            """
            schema_version: 1
            years:
              - year: 2026
                source: x
                days:
                  - {from: 2026-02-16, to: 2026-02-10, name: Tết}
                  - {from: 2027-01-01, name: Tết Dương lịch}
                  - {from: 2026-02-30, name: y}
            """);
    assertThat(problems())
        .containsExactly(
            "schedules.yaml:3: 'Chạy': a name is of small letters a-z, digits and hyphens",
            "schedules.yaml:5: expected the words of a command, like [run]",
            "schedules.yaml:6: '25:00': expected a time like '01:30'",
            "schedules.yaml:12: unknown field 'holidays'; known are catch_up, command, holiday,"
                + " memory_mb, name, retry_after_minutes, timeout_minutes, title, tries, when",
            "schedules.yaml:9: '--home' is given by the scheduler: leave it out",
            "schedules.yaml:10: '0': expected a whole number from 1 to 1440",
            "schedules.yaml:16: expected one of every_minutes, daily_at, after_cutoff, yearly",
            "schedules.yaml:17: 'many': expected a whole number from 1 to 20",
            "schedules.yaml:18: field 'title' is missing",
            "holidays.yaml:6: 'to' must be within 30 days after 'from'",
            "holidays.yaml:7: 2027-01-01 does not lie in 2026",
            "holidays.yaml:8: '2026-02-30': expected a day like 2026-01-31");
  }

  @Test
  void settingsOfMailAreCheckedToo() {
    HomeFolder.real(folder)
        .with(
            "schedules.yaml",
            """
            schema_version: 1
            service:
              stale_after_hours: 0
              mail:
                host: smtp.tinh.gov.vn
                security: SSL
                user: camket
                password: bi-mat
                from: camket
                to: []
            entries: []
            """);
    assertThat(problems())
        .containsExactly(
            "schedules.yaml:8: unknown field 'password'; known are from, host, password_file, port,"
                + " security, to, trust, user",
            "schedules.yaml:9: 'camket': expected an address like nguoi-truc@tinh.gov.vn",
            "schedules.yaml:6: 'SSL': expected one of STARTTLS, TLS, NONE",
            "schedules.yaml:5: 'user' and 'password_file' stand together, or neither does",
            "schedules.yaml:5: 'to': expected at least one address",
            "schedules.yaml:3: '0': expected a whole number from 1 to 8784");
  }

  @Test
  void mailIsReadWithWhatIsUsual() {
    HomeFolder.real(folder)
        .with(
            "schedules.yaml",
            """
            schema_version: 1
            service:
              launcher: [spark-submit, --master, 'spark://a:7077', camket.jar]
              mail: {host: smtp, from: a@b.vn, to: [c@d.vn]}
            entries: []
            """);
    ServiceSettings service = new HomeCalendar(folder).read().service();
    assertThat(service.mail())
        .isEqualTo(
            new MailSettings(
                "smtp",
                587,
                MailSettings.Security.STARTTLS,
                null,
                null,
                null,
                "a@b.vn",
                List.of("c@d.vn")));
    assertThat(service.staleAfter()).hasHours(30);
    assertThat(service.launcher())
        .containsExactly("spark-submit", "--master", "spark://a:7077", "camket.jar");
  }

  @Test
  void aTextThatIsNoYamlIsToldByLine() {
    HomeFolder.real(folder).with("schedules.yaml", "schema_version: 1\nentries: [a\n");
    assertThat(problems()).hasSize(1).first().asString().startsWith("schedules.yaml:3: not YAML");
  }

  @Test
  void aYearThatIsNotCoveredIsAWarningFromOctoberAndAnErrorFromJanuary() {
    HomeFolder.real(folder);
    ReportingCalendar calendar = new HomeCalendar(folder).read();
    assertThat(HomeCalendar.coverage(calendar, LocalDate.of(2026, 9, 30))).isEmpty();
    assertThat(HomeCalendar.coverage(calendar, LocalDate.of(2026, 10, 1)))
        .containsExactly(new HomeCalendar.Coverage(false, 2027));
    assertThat(HomeCalendar.coverage(calendar, LocalDate.of(2027, 1, 1)))
        .containsExactly(new HomeCalendar.Coverage(true, 2027));
  }

  private List<String> problems() {
    CalendarRefusedException refused =
        catchThrowableOfType(CalendarRefusedException.class, () -> new HomeCalendar(folder).read());
    return refused.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }
}
