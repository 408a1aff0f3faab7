package vn.camket.schemas.obligation;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;
import vn.camket.schemas.yaml.Fields;

/** One reading of one report of an obligation. */
final class ReportReading {
  private final Fields fields;
  private final @Nullable Scheme scheme;

  ReportReading(Fields fields, @Nullable Scheme scheme) {
    this.fields = fields;
    this.scheme = scheme;
  }

  Optional<ReportRule> report() {
    fields.onlyThese(Set.of("form", "period", "stage", "due"));
    Form form = fields.word("form", Form.class);
    boolean evaluates = form == Form.EVALUATION;
    PeriodKind period = evaluates ? fields.word("period", PeriodKind.class) : null;
    Stage stage = evaluates ? fields.word("stage", Stage.class) : null;
    if (form == Form.REGISTRATION && (fields.has("period") || fields.has("stage"))) {
      fields.problem("form", "a REGISTRATION has neither period nor stage");
    }
    if (period == PeriodKind.TERM) {
      fields.problem("period", "the days of a TERM do not follow from a year");
    }
    if (stage != null && scheme != null && !scheme.hasStage(stage)) {
      fields.problem("stage", scheme.schemeId() + " does not evaluate at stage " + stage);
    }
    List<DueLine> due = due();
    return fields.sound() && form != null
        ? Optional.of(new ReportRule(form, period, stage, due))
        : Optional.empty();
  }

  private List<DueLine> due() {
    fields.needs("due", "by when is it owed?");
    List<DueLine> lines = new ArrayList<>();
    for (Fields line : fields.each("due")) {
      line(line).ifPresent(lines::add);
    }
    return lines;
  }

  private static Optional<DueLine> line(Fields line) {
    line.onlyThese(Set.of("levels", "kinds", "blocs", "month_day", "year", "operator"));
    Set<Level> levels = line.words("levels", Level.class);
    Set<UnitKind> kinds = line.words("kinds", UnitKind.class);
    Set<Bloc> blocs = line.words("blocs", Bloc.class);
    MonthDay monthDay = line.monthDay("month_day");
    DueOperator operator = line.word("operator", DueOperator.class);
    String year = line.text("year");
    if (year != null && !year.equals("next")) {
      line.problem("year", "year '" + year + "' is unknown; leave it out, or write next");
    }
    return monthDay == null || operator == null
        ? Optional.empty()
        : Optional.of(new DueLine(levels, kinds, blocs, monthDay, year != null, operator));
  }
}
