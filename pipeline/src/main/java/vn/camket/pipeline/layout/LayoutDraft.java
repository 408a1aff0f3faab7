package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.layout.LayoutColumn;
import vn.camket.schemas.text.TextKey;

/**
 * A first layout of a sheet that no layout fits, for a person to correct: what the headings of
 * other layouts, and a few telling words, let one guess. Every guess is marked; what is not guessed
 * stands under {@code unread} with examples of its cells.
 */
public final class LayoutDraft {
  private static final int ROWS = 200;
  private static final int MOST_HEADER_ROWS = 3;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 40;

  private final LayoutCatalog catalog;
  private final String id;
  private final int year;
  private final List<RawRow> rows;
  private final HeaderBlock header;
  private final Map<CanonicalColumn, Heading> guessed = new LinkedHashMap<>();

  private LayoutDraft(
      LayoutCatalog catalog, String id, int year, List<RawRow> rows, HeaderBlock header) {
    this.catalog = catalog;
    this.id = id;
    this.year = year;
    this.rows = rows;
    this.header = header;
    guess();
  }

  /**
   * Drafts a layout.
   *
   * @param catalog layouts whose headings are known
   * @param id identifier of the new layout
   * @param year first year in which the form is used
   * @param sheet first rows of one sheet; at most 200 are looked at
   * @return the text of a layout file that can be read as it is; null when no row looks like a
   *     header
   */
  public static @Nullable String of(
      LayoutCatalog catalog, String id, int year, List<RawRow> sheet) {
    List<RawRow> rows = sheet.stream().filter(r -> !r.cells().isEmpty()).limit(ROWS).toList();
    HeaderBlock header = headerIn(rows);
    return header == null ? null : new LayoutDraft(catalog, id, year, rows, header).yaml();
  }

  /** The first row with several texts and a row of about its width below, as deep as it needs. */
  private static @Nullable HeaderBlock headerIn(List<RawRow> rows) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      RawRow row = rows.get(i);
      if (looksLikeHeader(row) && rows.get(i + 1).cells().size() * 2 >= row.cells().size()) {
        return HeaderBlock.of(rows.subList(i, i + depth(rows, i)));
      }
    }
    return null;
  }

  private static boolean looksLikeHeader(RawRow row) {
    List<String> texts = row.cells().stream().map(c -> TextKey.ofWord(c.text())).toList();
    return texts.size() >= 3
        && texts.stream().distinct().count() == texts.size()
        && texts.stream().noneMatch(t -> t.isEmpty() || Character.isDigit(t.charAt(0)));
  }

  /** A second row belongs to it where it stands below merged cells only: no ordinal in it. */
  private static int depth(List<RawRow> rows, int first) {
    int depth = 1;
    int leftmost = rows.get(first).cells().get(0).column();
    while (depth < MOST_HEADER_ROWS
        && first + depth + 1 < rows.size()
        && rows.get(first + depth).cell(leftmost) == null
        && rows.get(first + depth).cells().stream().noneMatch(c -> isNumber(c.text()))) {
      depth++;
    }
    return depth;
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[\\d.,/%-]+");
  }

  private void guess() {
    Map<String, CanonicalColumn> known = knownHeadings();
    for (Heading heading : header.headings()) {
      CanonicalColumn means = known.get(TextKey.ofWord(heading.path()));
      means = means == null ? known.get(TextKey.ofWord(heading.text())) : means;
      means = means == null ? HeadingHints.of(heading.text()) : means;
      if (means != null) {
        guessed.putIfAbsent(means, heading);
      }
    }
    if (!guessed.containsKey(CanonicalColumn.UNIT)) {
      guessed.remove(CanonicalColumn.YEAR); // A table of one unit is of one year.
    }
    if (!guessed.containsKey(CanonicalColumn.ITEM_TEXT)) {
      guessed.put(CanonicalColumn.ITEM_TEXT, longest());
    }
  }

  private Map<String, CanonicalColumn> knownHeadings() {
    Map<String, CanonicalColumn> known = new LinkedHashMap<>();
    catalog
        .layouts()
        .forEach(
            layout ->
                layout.columns().stream()
                    .filter(c -> c.tick() == null)
                    .forEach(c -> remember(known, c)));
    return known;
  }

  private static void remember(Map<String, CanonicalColumn> known, LayoutColumn column) {
    column.headings().forEach(h -> known.putIfAbsent(TextKey.ofWord(h), column.column()));
  }

  /** What is committed is the longest of the texts. */
  private Heading longest() {
    Heading longest = header.headings().get(0);
    for (Heading heading : header.headings()) {
      boolean free = !guessed.containsValue(heading);
      if (free && (length(heading) > length(longest) || guessed.containsValue(longest))) {
        longest = heading;
      }
    }
    return longest;
  }

  private double length(Heading heading) {
    return below(heading).stream().mapToInt(String::length).average().orElse(0);
  }

  private List<String> below(Heading heading) {
    int last = header.rows().get(header.rows().size() - 1).rowNo();
    return rows.stream()
        .filter(r -> r.rowNo() > last)
        .map(r -> r.cell(heading.column()))
        .filter(Objects::nonNull)
        .map(RawCell::text)
        .toList();
  }

  private String yaml() {
    boolean perRow = guessed.containsKey(CanonicalColumn.UNIT);
    boolean evaluates = guessed.containsKey(CanonicalColumn.STATUS);
    String title = title();
    List<String> lines = new ArrayList<>();
    lines.add("# Bản nháp: mọi dòng có '# đoán' cần người xem lại. Sửa xong, đặt tệp vào thư mục");
    lines.add("# layouts của kho rồi: camket layout check TỆP");
    lines.add("layout: " + id);
    lines.add("form: " + (evaluates ? "EVALUATION" : "REGISTRATION") + "          # đoán");
    lines.add("version: 1");
    lines.add("from_year: " + year + "             # đoán: năm đầu dùng mẫu này");
    lines.add("units: " + (perRow ? "UNIT_PER_ROW" : "UNIT_PER_FILE") + "        # đoán");
    if (perRow) {
      lines.add("unit_from: COLUMN");
    }
    lines.add("source: " + (perRow ? "COMPILED" : "OWN") + "             # đoán: ai lập tệp");
    lines.add("date_order: " + DateEvidence.of(dated()).yaml());
    addTitle(lines, title, perRow, evaluates);
    lines.add(
        "required: [" + words(required()) + "]      # đoán: thiếu cột nào thì không phải mẫu này");
    lines.add("columns:");
    guessed.forEach(
        (means, heading) ->
            lines.add(
                "  - {column: "
                    + word(means)
                    + ", headings: ["
                    + quoted(name(heading))
                    + "]}   # đoán; "
                    + examples(heading)));
    addUnread(lines);
    return String.join("\n", lines) + "\n";
  }

  private static void addTitle(
      List<String> lines, @Nullable String title, boolean perRow, boolean evaluates) {
    if (title == null) {
      lines.add("untitled: true              # trên bảng không có tiêu đề");
      lines.add(
          evaluates
              ? "period: YEAR                # đoán: H1 (sáu tháng) hay YEAR (năm)"
              : "commitment_state: SIGNED    # đoán: PROPOSED (đề xuất) hay SIGNED (đã ký)");
      if (evaluates) {
        lines.add(
            "stage: " + (perRow ? "APPRAISED" : "SELF") + "   # đoán: SELF, APPRAISED hay DECIDED");
      }
    } else {
      lines.add("title: {any: [" + quoted(title) + "]}   # đoán: cụm từ có trong mọi tiêu đề");
    }
  }

  private void addUnread(List<String> lines) {
    List<Heading> rest = header.headings().stream().filter(h -> !guessed.containsValue(h)).toList();
    if (!rest.isEmpty()) {
      lines.add(
          "# Chưa rõ nghĩa: đưa từng cột lên 'columns' (hoặc vào 'evaluations' nếu là kết quả");
      lines.add("# của một kỳ), hay để lại ở đây nếu không cần đọc.");
      lines.add("unread:");
      rest.stream()
          .map(h -> "  - " + quoted(name(h)) + "   # " + examples(h))
          .distinct()
          .forEach(lines::add);
    }
  }

  private Set<CanonicalColumn> required() {
    Set<CanonicalColumn> required = EnumSet.copyOf(guessed.keySet());
    required.remove(CanonicalColumn.NOTE);
    required.remove(CanonicalColumn.CAUSE);
    return required;
  }

  private List<String> dated() {
    List<String> dated = new ArrayList<>();
    for (CanonicalColumn column :
        List.of(CanonicalColumn.DUE, CanonicalColumn.COMPLETED_DATE, CanonicalColumn.SIGNED_DATE)) {
      Heading heading = guessed.get(column);
      if (heading != null) {
        dated.addAll(below(heading));
      }
    }
    return dated;
  }

  /** The longest single cell above the header, without its year; null when there is none. */
  private @Nullable String title() {
    String title = null;
    for (RawRow row : rows) {
      if (row.rowNo() < header.firstRowNo()) {
        for (RawCell cell : row.cells()) {
          String key = TextKey.ofWord(cell.text()).replaceAll("\\(.*|,? ?năm:? ?20\\d\\d.*", "");
          title = title == null || key.length() > title.length() ? key.strip() : title;
        }
      }
    }
    return title == null || title.isEmpty() ? null : title;
  }

  /** By its path where its own text stands over two columns. */
  private String name(Heading heading) {
    String key = TextKey.ofWord(heading.text());
    long same =
        header.headings().stream().filter(h -> TextKey.ofWord(h.text()).equals(key)).count();
    return (same > 1 ? heading.path() : heading.text()).replaceAll("\\s+", " ").strip();
  }

  private String examples(Heading heading) {
    String all =
        below(heading).stream()
            .map(t -> t.replaceAll("\\s+", " ").strip())
            .distinct()
            .limit(EXAMPLES)
            .map(t -> t.length() > LONGEST_EXAMPLE ? t.substring(0, LONGEST_EXAMPLE) + "…" : t)
            .collect(Collectors.joining(" | "));
    return "cột " + RawCell.letterOf(heading.column()) + (all.isEmpty() ? ": trống" : ": " + all);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String words(Set<CanonicalColumn> columns) {
    return columns.stream().map(LayoutDraft::word).collect(Collectors.joining(", "));
  }

  private static String word(CanonicalColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
