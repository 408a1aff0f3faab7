package vn.camket.pipeline.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.EvaluationValues;
import vn.camket.pipeline.item.ItemRow;
import vn.camket.pipeline.item.RegistrationValues;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.layout.CellText;
import vn.camket.pipeline.layout.DataRow;
import vn.camket.pipeline.layout.HeaderColumn;
import vn.camket.pipeline.layout.SourceTable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.DateStyle;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.text.ErrorValue;
import vn.camket.schemas.text.Percent;
import vn.camket.schemas.text.Reading;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.text.VietnameseDate;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Responsibility;
import vn.camket.schemas.vocabulary.Severity;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.Theme;
import vn.camket.schemas.vocabulary.WordSet;

/** Reads the values of one data row. Findings go to the list given. */
final class RowReader {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern STORED_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final double FULL = 100.0;

  private final Reference reference;
  private final Form form;
  private final DateStyle dates;
  private final WordSet nullWords;
  private final int year;
  private final Regime regime;
  private final @Nullable String textColumn;

  /**
   * @param form what the rows tell: a commitment or an evaluation
   * @param nullWords words of this form that mean an empty cell
   */
  RowReader(
      Reference reference,
      SourceTable table,
      Form form,
      WordSet nullWords,
      int year,
      Regime regime) {
    this.reference = reference;
    this.form = form;
    this.dates = table.layout().dates();
    this.nullWords = nullWords;
    this.textColumn = columnOf(table);
    this.year = year;
    this.regime = regime;
  }

  /** Column letter of the item texts of a table; null when it has none. */
  static @Nullable String columnOf(SourceTable table) {
    return table.columns().stream()
        .filter(c -> c.means() == CanonicalColumn.ITEM_TEXT)
        .map(HeaderColumn::columnLetter)
        .findFirst()
        .orElse(null);
  }

  /** Reads a row; an ERROR among its findings quarantines it. */
  ItemRow read(DataRow row, List<RowFinding> findings) {
    int before = findings.size();
    String text = text(row, CanonicalColumn.ITEM_TEXT);
    if (text == null) {
      findings.add(
          new RowFinding(FindingKind.MISSING_ITEM_TEXT, row.rowNo(), textColumn, null, ""));
    }
    RegistrationValues registration =
        form == Form.REGISTRATION ? registration(row, findings) : null;
    EvaluationValues evaluation = form == Form.EVALUATION ? evaluation(row, findings) : null;
    boolean error =
        findings.subList(before, findings.size()).stream()
            .anyMatch(f -> f.kind().severity() == Severity.ERROR);
    return new ItemRow(
        row.rowNo(),
        ordinal(row),
        code(row, CanonicalColumn.ITEM_CODE),
        text,
        text == null ? "" : TextKey.of(text),
        textColumn,
        error,
        error ? null : registration,
        error ? null : evaluation,
        false);
  }

  private @Nullable Integer ordinal(DataRow row) {
    String text = text(row, CanonicalColumn.ORDINAL);
    String digits = text == null ? "" : text.replaceAll("[.)\\s]+$", "");
    return WHOLE_NUMBER.matcher(digits).matches() ? Integer.valueOf(digits) : null;
  }

  private @Nullable String code(DataRow row, CanonicalColumn column) {
    String text = text(row, column);
    return text == null ? null : TextKey.of(text);
  }

  private RegistrationValues registration(DataRow row, List<RowFinding> findings) {
    CellText dueCell = cell(row, CanonicalColumn.DUE);
    Reading<Due> due = dueCell == null ? Reading.blank() : dates.due(dueCell.text(), year, regime);
    boolean readable = !(due instanceof Reading.Unreadable<Due>);
    if (due instanceof Reading.Unreadable<Due> unreadable) {
      findings.add(at(FindingKind.UNREADABLE_DUE, row, dueCell, unreadable.reasonVi()));
    }
    return new RegistrationValues(
        dueCell == null ? null : shown(dueCell),
        Objects.requireNonNullElse(due.orNull(), Due.UNDATED),
        readable,
        theme(row, findings),
        word(row, CanonicalColumn.ORIGIN, reference.words()::origin, findings),
        Objects.requireNonNullElse(
            word(row, CanonicalColumn.RESPONSIBILITY, reference.words()::responsibility, findings),
            Responsibility.BOTH),
        code(row, CanonicalColumn.CARRIED_FROM),
        parentItem(row, findings),
        date(row, CanonicalColumn.SIGNED_DATE, findings));
  }

  /** Which item is meant shows only among those of other units: until then it is unknown. */
  private @Nullable String parentItem(DataRow row, List<RowFinding> findings) {
    CellText cell = cell(row, CanonicalColumn.PARENT_ITEM_CODE);
    if (cell == null) {
      return null;
    }
    findings.add(at(FindingKind.UNKNOWN_PARENT_ITEM, row, cell, ""));
    return TextKey.of(cell.text());
  }

  /** A cell as its writer saw it: a day that the file holds as a number is shown as one. */
  private static String shown(CellText cell) {
    boolean day = cell.numberFormat() != null && STORED_DAY.matcher(cell.text()).matches();
    return day ? VietnameseDate.format(LocalDate.parse(cell.text())) : cell.text();
  }

  private @Nullable String theme(DataRow row, List<RowFinding> findings) {
    CellText cell = cell(row, CanonicalColumn.THEME);
    if (cell == null) {
      return null;
    }
    Optional<Theme> theme = reference.themes().find(cell.text());
    if (theme.isEmpty()) {
      findings.add(at(FindingKind.UNKNOWN_THEME, row, cell, ""));
    }
    return theme.map(Theme::themeId).orElse(null);
  }

  private <E> @Nullable E word(
      DataRow row,
      CanonicalColumn column,
      java.util.function.Function<String, Optional<E>> words,
      List<RowFinding> findings) {
    CellText cell = cell(row, column);
    if (cell == null) {
      return null;
    }
    Optional<E> value = words.apply(cell.text());
    if (value.isEmpty()) {
      findings.add(at(FindingKind.UNKNOWN_WORD, row, cell, ""));
    }
    return value.orElse(null);
  }

  private EvaluationValues evaluation(DataRow row, List<RowFinding> findings) {
    CellText statusCell = statusCell(row);
    StatusAlias alias = status(row, statusCell, findings);
    Double pct = percent(row, findings);
    if (statusCell == null && pct != null && pct >= FULL) {
      CellText pctCell = cell(row, CanonicalColumn.COMPLETION_PCT);
      findings.add(at(FindingKind.FULL_PERCENT_WITHOUT_STATUS, row, pctCell, ""));
    }
    String document = text(row, CanonicalColumn.DOCUMENT);
    return new EvaluationValues(
        statusCell == null ? null : statusCell.text(),
        state(statusCell, alias),
        alias == null ? null : alias.timeliness(),
        pct,
        date(row, CanonicalColumn.COMPLETED_DATE, findings),
        document,
        alias != null && alias.drops() && document != null,
        text(row, CanonicalColumn.RESULT),
        text(row, CanonicalColumn.CAUSE));
  }

  /** A word for "no rating" may be a null word elsewhere in the form: as a status it is kept. */
  private @Nullable CellText statusCell(DataRow row) {
    CellText cell = row.cell(CanonicalColumn.STATUS);
    return cell != null && reference.statuses().find(cell.text()).isPresent()
        ? cell
        : cell(row, CanonicalColumn.STATUS);
  }

  /** Null leaves it to the due date ('chưa hoàn thành'); a blank cell says nothing. */
  private static @Nullable CompletionState state(
      @Nullable CellText cell, @Nullable StatusAlias alias) {
    if (cell == null || alias == null) {
      return CompletionState.UNKNOWN;
    }
    return alias.completionState();
  }

  private @Nullable StatusAlias status(
      DataRow row, @Nullable CellText cell, List<RowFinding> findings) {
    if (cell == null) {
      return null;
    }
    if (row.multipleTicks().contains(CanonicalColumn.STATUS)) {
      findings.add(at(FindingKind.MULTIPLE_TICKS, row, cell, ""));
      return null;
    }
    StatusAlias alias = reference.statuses().find(cell.text()).orElse(null);
    if (alias == null) {
      findings.add(at(FindingKind.UNKNOWN_STATUS_WORD, row, cell, ""));
    }
    return alias;
  }

  private @Nullable Double percent(DataRow row, List<RowFinding> findings) {
    CellText cell = cell(row, CanonicalColumn.COMPLETION_PCT);
    if (cell == null) {
      return null;
    }
    Reading<Double> percent = Percent.parse(cell.text(), cell.numberFormat());
    if (percent instanceof Reading.Unreadable<Double> unreadable) {
      findings.add(at(FindingKind.UNREADABLE_PERCENT, row, cell, unreadable.reasonVi()));
    }
    return percent.orNull();
  }

  private @Nullable LocalDate date(DataRow row, CanonicalColumn column, List<RowFinding> findings) {
    CellText cell = cell(row, column);
    if (cell == null) {
      return null;
    }
    Reading<LocalDate> date = dates.day(cell.text());
    if (date instanceof Reading.Unreadable<LocalDate> unreadable) {
      findings.add(at(FindingKind.UNREADABLE_DATE, row, cell, unreadable.reasonVi()));
    }
    return date.orNull();
  }

  private @Nullable String text(DataRow row, CanonicalColumn column) {
    CellText cell = cell(row, column);
    return cell == null ? null : cell.text();
  }

  /** The cell, unless it holds a word that means an empty one, or an error value. */
  private @Nullable CellText cell(DataRow row, CanonicalColumn column) {
    CellText cell = row.cell(column);
    return cell == null
            || reference.nullWords().contains(cell.text())
            || nullWords.contains(cell.text())
            || ErrorValue.is(cell.text())
        ? null
        : cell;
  }

  private static RowFinding at(
      FindingKind kind, DataRow row, @Nullable CellText cell, String detail) {
    return new RowFinding(
        kind,
        row.rowNo(),
        cell == null ? null : cell.columnLetter(),
        cell == null ? null : cell.text(),
        detail);
  }
}
