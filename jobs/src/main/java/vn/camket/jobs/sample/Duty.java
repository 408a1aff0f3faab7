package vn.camket.jobs.sample;

import java.util.List;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * A report that units owe in a year.
 *
 * @param report as in {@link Told}
 * @param days the first that includes a unit holds
 */
record Duty(String report, List<DutyDay> days) {
  static Duty registration(DutyDay... days) {
    return new Duty(Told.REGISTRATION, List.of(days));
  }

  static Duty evaluation(PeriodKind period, Stage stage, DutyDay... days) {
    return new Duty(new Slot(period, stage).toString(), List.of(days));
  }

  boolean isRegistration() {
    return report.equals(Told.REGISTRATION);
  }

  /** H1 or YEAR; empty for a registration. */
  String period() {
    return isRegistration() ? "" : report.substring(0, report.indexOf('-'));
  }

  String stage() {
    return isRegistration() ? "SIGNED" : report.substring(report.indexOf('-') + 1);
  }

  DutyDay day(SampleUnit unit) {
    return days.stream().filter(day -> day.who().includes(unit)).findFirst().orElseThrow();
  }

  String yaml(String indent) {
    StringBuilder yaml = new StringBuilder(indent).append("- form: ");
    if (isRegistration()) {
      yaml.append("REGISTRATION\n");
    } else {
      yaml.append("EVALUATION\n");
      yaml.append(indent).append("  period: ").append(period()).append('\n');
      yaml.append(indent).append("  stage: ").append(stage()).append('\n');
    }
    yaml.append(indent).append("  due:\n");
    days.forEach(day -> yaml.append(indent).append("    - ").append(day.yaml()).append('\n'));
    return yaml.toString();
  }
}
