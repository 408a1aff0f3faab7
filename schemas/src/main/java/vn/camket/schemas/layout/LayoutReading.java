package vn.camket.schemas.layout;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.DateOrder;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;
import vn.camket.schemas.yaml.DataFileException;
import vn.camket.schemas.yaml.Fields;
import vn.camket.schemas.yaml.YamlNode;

/** One reading of one layout file: a layout, or every problem of the file with its line. */
final class LayoutReading {
  private static final Set<String> KEYS =
      Set.of(
          "layout",
          "form",
          "version",
          "from_year",
          "to_year",
          "units",
          "unit_from",
          "source",
          "date_order",
          "date_serials",
          "date_words",
          "supplement",
          "sub_items",
          "flat",
          "title",
          "untitled",
          "commitment_state",
          "period",
          "stage",
          "null_words",
          "schemes",
          "required",
          "columns",
          "evaluations",
          "unread");

  private final String name;
  private final List<LayoutProblem> problems;
  private final int before;

  /**
   * @param name how to call the file
   * @param problems takes what is wrong with it
   */
  LayoutReading(String name, List<LayoutProblem> problems) {
    this.name = name;
    this.problems = problems;
    this.before = problems.size();
  }

  /** The layout; null when there are problems. */
  @Nullable Layout read(String yaml) {
    try {
      YamlNode root = YamlNode.parse(yaml, name);
      return Fields.of(root, "a layout", this::problem).map(this::layout).orElse(null);
    } catch (DataFileException e) {
      String told = Optional.ofNullable(e.getMessage()).orElse("is malformed");
      problem(0, told.replace(name + ": ", "").replace(name + " ", ""));
      return null;
    }
  }

  private @Nullable Layout layout(Fields file) {
    file.onlyThese(KEYS);
    String id = file.required("layout");
    Form form = file.word("form", Form.class);
    Integer version = file.count("version");
    Integer fromYear = file.year("from_year", true);
    Integer toYear = file.year("to_year", false);
    UnitScope units = file.word("units", UnitScope.class);
    UnitPlace unitFrom = file.optionalWord("unit_from", UnitPlace.class);
    SourceKind source = file.word("source", SourceKind.class);
    TitleRule title = title(file);
    Stated stated = stated(file, form);
    Set<CanonicalColumn> required = file.words("required", CanonicalColumn.class);
    List<LayoutColumn> columns = new ColumnReading(file, 0).columns();
    List<EvaluationBlock> evaluations = evaluations(file);
    file.needs("required", "without which columns is a table none of this form?");
    file.needs("columns", "which heading means what?");
    Set<String> unread = file.texts("unread");
    if (problems.size() > before) {
      return null;
    }
    Layout layout =
        new Layout(
            requireNonNull(id),
            requireNonNull(form),
            requireNonNull(version),
            requireNonNull(fromYear),
            toYear,
            requireNonNull(units),
            unitFrom,
            requireNonNull(source),
            dates(file),
            file.flag("supplement"),
            file.flag("sub_items"),
            file.flag("flat"),
            title,
            stated,
            List.copyOf(file.texts("null_words")),
            Map.copyOf(file.pairs("schemes")),
            required,
            columns,
            evaluations,
            List.copyOf(unread));
    new LayoutCheck(file, layout).check();
    return problems.size() > before ? null : layout;
  }

  private static DateStyle dates(Fields file) {
    DateOrder order = file.optionalWord("date_order", DateOrder.class);
    return new DateStyle(
        Objects.requireNonNullElse(order, DateOrder.MIXED),
        file.flag("date_serials"),
        file.pairs("date_words"));
  }

  private static TitleRule title(Fields file) {
    boolean untitled = file.flag("untitled");
    Fields title = file.nested("title");
    if (title == null || untitled) {
      if (untitled == (title != null)) {
        file.problem(
            "title", "a layout has either title: {any: [...]} or untitled: true; give one of them");
      }
      return new TitleRule(List.of(), List.of());
    }
    title.onlyThese(Set.of("any", "none"));
    List<String> any = List.copyOf(title.texts("any"));
    if (any.isEmpty()) {
      title.problem("any", "title.any is empty; name at least one phrase of the title");
    }
    return new TitleRule(any, List.copyOf(title.texts("none")));
  }

  private static Stated stated(Fields file, @Nullable Form form) {
    CommitmentState state = file.optionalWord("commitment_state", CommitmentState.class);
    PeriodKind period = file.optionalWord("period", PeriodKind.class);
    Stage stage = file.optionalWord("stage", Stage.class);
    if (state != null && form == Form.EVALUATION) {
      file.problem("commitment_state", "commitment_state is only for form: REGISTRATION");
    }
    if (period != null && form == Form.REGISTRATION) {
      file.problem("period", "period is only for form: EVALUATION; see evaluations");
    }
    if (stage != null && form == Form.REGISTRATION) {
      file.problem("stage", "stage is only for form: EVALUATION; see evaluations");
    }
    return new Stated(state, period, stage);
  }

  private static List<EvaluationBlock> evaluations(Fields file) {
    List<EvaluationBlock> blocks = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Fields block : file.each("evaluations")) {
      block.onlyThese(Set.of("period", "stage", "columns"));
      PeriodKind period = block.word("period", PeriodKind.class);
      Stage stage = block.optionalWord("stage", Stage.class);
      block.needs("columns", "in which columns does the row tell of this review?");
      List<LayoutColumn> columns = new ColumnReading(block, blocks.size() + 1).columns();
      if (!seen.add(period + " " + stage)) {
        block.problem("period", "two evaluations are of " + period + " at the same stage");
      }
      for (LayoutColumn column : columns) {
        if (!EVALUATED.contains(column.column())) {
          block.problem(
              "columns", ColumnReading.word(column.column()) + " does not tell of a review");
        }
      }
      if (period != null) {
        blocks.add(new EvaluationBlock(period, stage, columns));
      }
    }
    return blocks;
  }

  /** What an evaluation may say. */
  private static final Set<CanonicalColumn> EVALUATED =
      EnumSet.of(
          CanonicalColumn.STATUS,
          CanonicalColumn.COMPLETION_PCT,
          CanonicalColumn.COMPLETED_DATE,
          CanonicalColumn.DUE_STATED,
          CanonicalColumn.DOCUMENT,
          CanonicalColumn.RESULT,
          CanonicalColumn.CAUSE,
          CanonicalColumn.NOTE);

  private void problem(int line, String reason) {
    problems.add(new LayoutProblem(name, line, reason));
  }
}
