package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * A report that is owed once a scheme-year.
 *
 * @param form REGISTRATION means the signed one
 * @param period review period; null for a registration
 * @param stage stage of evaluation; null for a registration
 * @param due due days by kind of unit; the first line that fits a unit holds
 */
public record ReportRule(
    Form form, @Nullable PeriodKind period, @Nullable Stage stage, List<DueLine> due)
    implements Serializable {

  /** Lines are copied. */
  public ReportRule {
    due = List.copyOf(due);
  }

  /** Name within a scheme-year: REGISTRATION, H1-SELF, YEAR-DECIDED … */
  public String key() {
    return form == Form.REGISTRATION ? form.name() : period + "-" + stage;
  }

  /** When a unit owes it; empty when no line fits the unit: it owes nothing. */
  public Optional<Deadline> deadline(UnitVersion unit, int year) {
    return due.stream().filter(line -> line.fits(unit)).findFirst().map(line -> line.of(year));
  }
}
