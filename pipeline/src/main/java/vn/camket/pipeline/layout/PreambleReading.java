package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.layout.Stated;
import vn.camket.schemas.layout.UnitScope;
import vn.camket.schemas.vocabulary.Form;

/** What the lines above a header say; of several the nearest to the header counts. */
final class PreambleReading {
  /** "ngày 3 tháng 1 năm 2021": the year of a letter's date is no scheme-year. */
  private static final Pattern DATE = Pattern.compile("ngày[^\\p{L}]*tháng[^\\p{L}]*năm[^\\p{L}]*");

  private final Vocabulary words;
  private final List<RawRow> rows;
  private final List<PreambleCell> cells;
  private final List<PreambleCell> nearestFirst;
  private final @Nullable TitleLine title;

  PreambleReading(List<RawRow> rows, TitlePhrases titles, Vocabulary words) {
    this.words = words;
    this.rows = List.copyOf(rows);
    this.cells = rows.stream().flatMap(r -> cellsOf(r).stream()).toList();
    this.nearestFirst = nearestFirst();
    this.title = nearestTitle(titles);
  }

  private List<PreambleCell> cellsOf(RawRow row) {
    List<PreambleCell> found = new ArrayList<>();
    boolean labelled = false;
    for (RawCell cell : row.cells()) {
      String unit = words.afterUnitLabel(cell.text());
      String unitText = labelled ? cell.text() : unit == null || unit.isEmpty() ? null : unit;
      labelled = unit != null && unit.isEmpty();
      found.add(new PreambleCell(row.rowNo(), cell.column(), cell.text(), unitText));
    }
    return found;
  }

  private List<PreambleCell> nearestFirst() {
    List<PreambleCell> found = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      int rowNo = rows.get(i).rowNo();
      cells.stream().filter(c -> c.rowNo() == rowNo).forEach(found::add);
    }
    return found;
  }

  private @Nullable TitleLine nearestTitle(TitlePhrases titles) {
    TitleLine aside = null;
    for (PreambleCell cell : nearestFirst) {
      String key = undated(cell);
      List<TitlePart> parts = titles.parts(key);
      if (!parts.isEmpty() && !isAside(key)) {
        return new TitleLine(cell, parts);
      }
      aside = parts.isEmpty() || aside != null ? aside : new TitleLine(cell, parts);
    }
    return aside;
  }

  /** "(Kèm theo Quyết định … về cam kết …)", "Căn cứ …": a title only when there is no other. */
  private static boolean isAside(String key) {
    return key.startsWith("(") || WordKeys.begins(key, "căn cứ");
  }

  private String undated(PreambleCell cell) {
    return DATE.matcher(words.key(cell.text())).replaceAll(" ");
  }

  /** The nearest title; null when no layout's title is there. */
  @Nullable TitleLine title() {
    return title;
  }

  List<RawRow> rows() {
    return rows;
  }

  /** Year of the layout's title, else of a line between title and header. */
  @Nullable Integer year(LayoutFit fit) {
    TitlePart part = fit.title();
    Integer year = part == null ? null : part.year();
    for (PreambleCell cell : cells) {
      if (year == null && belowTitle(cell)) {
        year = TitlePart.yearIn(undated(cell));
      }
    }
    return year;
  }

  private boolean belowTitle(PreambleCell cell) {
    return title != null && cell.rowNo() > title.cell().rowNo();
  }

  /** The table that stands below. */
  SourceTable table(LayoutFit fit, TitlePart part, TablePlace place, boolean saidBelow) {
    Layout layout = fit.layout().layout();
    Stated stated = layout.stated();
    boolean evaluation = layout.form() == Form.EVALUATION;
    return new SourceTable(
        layout,
        place.sheetName(),
        place.sheetIndex(),
        place.tableNo(),
        place.headerRowNo(),
        place.title(),
        year(fit),
        evaluation ? or(stated.period(), said(part, words.words()::period)) : null,
        evaluation || !layout.evaluations().isEmpty()
            ? or(stated.stage(), said(part, words.words()::stage))
            : null,
        evaluation
            ? null
            : or(stated.commitmentState(), said(part, words.words()::commitmentState)),
        layout.supplement() || words.words().saysSupplement(part.text() + " " + lineUnderTitle()),
        signedDate(),
        layout.units() == UnitScope.UNIT_PER_FILE && (saidBelow || declaresNoItems()),
        cells,
        fit.columns());
  }

  private static <T> @Nullable T or(@Nullable T stated, @Nullable T said) {
    return stated == null ? said : stated;
  }

  private <T> @Nullable T said(TitlePart part, Function<String, Optional<T>> question) {
    return question.apply(part.text()).or(() -> saidElsewhere(question)).orElse(null);
  }

  private <T> Optional<T> saidElsewhere(Function<String, Optional<T>> question) {
    return nearestFirst.stream()
        .filter(c -> title == null || !c.equals(title.cell()))
        .map(c -> question.apply(undated(c)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private String lineUnderTitle() {
    return cells.stream()
        .filter(this::belowTitle)
        .findFirst()
        .map(first -> textOfRow(first.rowNo()))
        .orElse("");
  }

  private String textOfRow(int rowNo) {
    return cells.stream()
        .filter(c -> c.rowNo() == rowNo)
        .map(PreambleCell::text)
        .collect(Collectors.joining(" "));
  }

  private boolean declaresNoItems() {
    return cells.stream().anyMatch(c -> belowTitle(c) && words.declaresNoItems(c.text()));
  }

  private @Nullable LabelledText signedDate() {
    for (int i = rows.size() - 1; i >= 0; i--) {
      LabelledText found = signedDateIn(rows.get(i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable LabelledText signedDateIn(RawRow row) {
    boolean labelled = false;
    for (RawCell cell : row.cells()) {
      String behind = labelled ? cell.text() : words.afterSignedDateLabel(cell.text());
      if (behind != null && !behind.isEmpty()) {
        return new LabelledText(row.rowNo(), cell.letter(), behind);
      }
      labelled = behind != null;
    }
    return null;
  }
}
