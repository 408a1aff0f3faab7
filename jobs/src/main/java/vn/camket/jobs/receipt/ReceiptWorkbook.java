package vn.camket.jobs.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Severity;

/**
 * The receipt of one arrival as a workbook: a summary, and a copy of each sheet with the wrong
 * cells coloured and commented. What the sender wrote is written as text, never as a formula.
 */
public final class ReceiptWorkbook {
  private static final String SUMMARY = "Phiếu tiếp nhận";
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 6;
  private static final double LINE_HEIGHT = 15;
  private static final int MOST_LINES = 25;
  private static final int TABLE_CELLS = 3;
  private static final String HEAD = "D9E1F2";
  private static final double[] WIDTHS = {11, 20, 11, 36, 62, 62};
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final Pattern PLAIN_FORMAT = Pattern.compile("[0#.,]+%?");

  /** A date cell as the readers give it; only days that every month has. */
  private static final Pattern DAY =
      Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])-([01][1-9]|10|2[0-8])");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

  private final List<String> heading;
  private final List<List<String>> submissions;
  private final List<Mark> marks;
  private final List<SentSheet> sheets;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param heading lines at the top: number, file, sender, time
   * @param submissions what was read, one line each: rows read, published, in quarantine; standing;
   *     what it is
   * @param marks what is wrong
   * @param sheets the sheets as sent
   */
  public ReceiptWorkbook(
      List<String> heading,
      List<List<String>> submissions,
      List<Mark> marks,
      List<SentSheet> sheets) {
    this.heading = List.copyOf(heading);
    this.submissions = List.copyOf(submissions);
    this.marks = List.copyOf(marks);
    this.sheets = List.copyOf(sheets);
    Set<String> taken = new HashSet<>(Set.of(SUMMARY.toLowerCase(Locale.ROOT)));
    sheets.forEach(sheet -> names.put(sheet.name(), free(sheet.name(), taken)));
  }

  /**
   * Writes it.
   *
   * @param out where it goes; not closed here
   */
  public void write(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "camket", "1.0");
    summary(workbook.newWorksheet(SUMMARY));
    for (SentSheet sheet : sheets) {
      copy(workbook.newWorksheet(String.valueOf(names.get(sheet.name()))), sheet);
    }
    workbook.finish();
  }

  private void summary(Worksheet page) throws IOException {
    for (int column = 0; column < WIDTHS.length; column++) {
      page.width(column, WIDTHS[column]);
    }
    int row = 0;
    for (String line : heading) {
      page.inlineString(row, 0, cut(line));
      row++;
    }
    page.style(0, 0).bold().fontSize(14).set();
    row++;
    row =
        table(
            page,
            row,
            "Đã đọc",
            List.of("Dòng đọc", "Công bố", "Cách ly", "Tình trạng", "Biểu, đơn vị, kỳ"),
            submissions);
    List<List<String>> findings = marks.stream().map(this::line).toList();
    if (findings.isEmpty()) {
      page.inlineString(row, 0, "Không có sai sót.");
      page.style(row, 0).bold().set();
    } else {
      int first = row + 2;
      table(
          page,
          row,
          "Cần xem lại",
          List.of("Mức độ", "Trang tính", "Chỗ", "Nguyên văn", "Nội dung", "Cách xử lý"),
          findings);
      for (int i = 0; i < marks.size(); i++) {
        page.style(first + i, 0)
            .fillColor(colour(marks.get(i).severity()))
            .wrapText(true)
            .verticalAlignment("top")
            .set();
      }
    }
    page.pageOrientation("landscape");
    page.setFitToPage(true);
    page.fitToHeight((short) 0);
    page.finish();
  }

  private List<String> line(Mark mark) {
    String sheet = mark.sheet() == null ? "cả tệp" : mark.sheet();
    String original = mark.original() == null ? "" : mark.original();
    return List.of(mark.severityVi(), sheet, mark.place(), original, mark.message(), mark.remedy());
  }

  private static int table(
      Worksheet page, int from, String title, List<String> heads, List<List<String>> lines) {
    page.inlineString(from, 0, title + " (" + lines.size() + ")");
    page.style(from, 0).bold().fontSize(12).set();
    int row = from + 1;
    for (int column = 0; column < heads.size(); column++) {
      page.inlineString(row, column, heads.get(column));
      page.style(row, column).bold().fillColor(HEAD).borderStyle(BorderStyle.THIN).set();
    }
    for (List<String> line : lines) {
      row++;
      int most = 1;
      for (int column = 0; column < line.size(); column++) {
        most = Math.max(most, linesOf(line.get(column), WIDTHS[column]));
      }
      page.rowHeight(row, most * LINE_HEIGHT);
      for (int column = 0; column < line.size(); column++) {
        if (COUNT.matcher(line.get(column)).matches()) {
          page.value(row, column, Integer.valueOf(line.get(column)));
        } else {
          page.inlineString(row, column, cut(line.get(column)));
        }
        page.style(row, column)
            .wrapText(true)
            .verticalAlignment("top")
            .borderStyle(BorderStyle.THIN)
            .set();
      }
    }
    return row + 2;
  }

  private void copy(Worksheet page, SentSheet sheet) throws IOException {
    Map<Integer, List<Mark>> byRow = new TreeMap<>();
    for (Mark mark : marks) {
      if (sheet.name().equals(mark.sheet()) && mark.row() != null) {
        byRow.computeIfAbsent(mark.row(), r -> new ArrayList<>()).add(mark);
      }
    }
    Map<Integer, Integer> widths = widths(sheet);
    widths.forEach(page::width);
    int beside = beside(sheet, byRow);
    page.width(beside, WIDEST);
    for (SentSheet.SentRow row : sheet.rows()) {
      copy(page, row, widths, byRow.getOrDefault(row.rowNo(), List.of()));
    }
    byRow.forEach((rowNo, told) -> mark(page, rowNo - 1, told, beside));
    if (!byRow.isEmpty()) {
      int head = Math.max(0, byRow.keySet().iterator().next() - 2);
      page.inlineString(head, beside, "Ghi chú khi tiếp nhận");
      page.style(head, beside).bold().fillColor(HEAD).verticalAlignment("top").set();
    }
    page.pageOrientation("landscape");
    page.setFitToPage(true);
    page.fitToHeight((short) 0);
    page.finish();
  }

  /** The column for remarks: one column free after the last. */
  private static int beside(SentSheet sheet, Map<Integer, List<Mark>> byRow) {
    int last = 0;
    for (SentSheet.SentRow row : sheet.rows()) {
      for (SentSheet.SentCell cell : row.cells()) {
        last = Math.max(last, cell.column());
      }
    }
    for (List<Mark> told : byRow.values()) {
      for (Mark mark : told) {
        last = Math.max(last, mark.columnIndex());
      }
    }
    return last + 2;
  }

  private static void copy(
      Worksheet page, SentSheet.SentRow row, Map<Integer, Integer> widths, List<Mark> told) {
    Severity ofRow =
        told.stream()
            .filter(m -> m.column() == null)
            .map(Mark::severity)
            .reduce(ReceiptWorkbook::graver)
            .orElse(null);
    // Titles and signatures run on over blank cells; in a table texts wrap.
    boolean wraps = row.cells().size() >= TABLE_CELLS;
    int lines = told.stream().mapToInt(m -> linesOf(m.remark(), WIDEST)).sum();
    for (SentSheet.SentCell cell : row.cells()) {
      put(page, row.rowNo() - 1, cell, wraps, ofRow);
      int width = widths.getOrDefault(cell.column(), WIDEST);
      lines = wraps ? Math.max(lines, linesOf(cell.text(), width)) : Math.max(1, lines);
    }
    page.rowHeight(row.rowNo() - 1, Math.min(MOST_LINES, Math.max(1, lines)) * LINE_HEIGHT);
  }

  private static void mark(Worksheet page, int row, List<Mark> told, int beside) {
    Map<Integer, List<Mark>> byColumn = new TreeMap<>();
    told.forEach(m -> byColumn.computeIfAbsent(m.columnIndex(), c -> new ArrayList<>()).add(m));
    byColumn.forEach((column, of) -> mark(page, row, column, of));
    page.inlineString(
        row, beside, cut(told.stream().map(Mark::remark).collect(Collectors.joining("\n"))));
    page.style(row, beside).wrapText(true).verticalAlignment("top").fontColor("C00000").set();
  }

  private static void mark(Worksheet page, int row, int column, List<Mark> told) {
    Severity gravest =
        told.stream().map(Mark::severity).reduce(ReceiptWorkbook::graver).orElse(Severity.INFO);
    page.style(row, column)
        .fillColor(colour(gravest))
        .borderStyle(BorderStyle.MEDIUM)
        .wrapText(true)
        .verticalAlignment("top")
        .set();
    page.comment(
        row, column, cut(told.stream().map(Mark::comment).collect(Collectors.joining("\n"))));
  }

  /** Lines that a text takes in a column; a spreadsheet program does not always work it out. */
  private static int linesOf(String text, double width) {
    int lines = 0;
    for (String line : text.split("\\R", -1)) {
      lines += Math.max(1, (int) Math.ceil(line.length() / width));
    }
    return Math.min(MOST_LINES, lines);
  }

  private static void put(
      Worksheet page, int row, SentSheet.SentCell cell, boolean wraps, @Nullable Severity ofRow) {
    String format = cell.format();
    if (format != null && DAY.matcher(cell.text()).matches()) {
      page.value(row, cell.column(), LocalDate.parse(cell.text()));
      page.style(row, cell.column()).format("dd/mm/yyyy").set();
    } else if (format != null && NUMBER.matcher(cell.text()).matches()) {
      page.value(row, cell.column(), new BigDecimal(cell.text()));
      if (PLAIN_FORMAT.matcher(format).matches()) {
        page.style(row, cell.column()).format(format).set();
      }
    } else {
      page.inlineString(row, cell.column(), cut(cell.text()));
      page.style(row, cell.column()).wrapText(wraps).set();
    }
    page.style(row, cell.column()).verticalAlignment("top").set();
    if (ofRow != null) {
      page.style(row, cell.column()).fillColor(colour(ofRow)).set();
    }
  }

  /** As wide as most of its cells, within bounds; long texts wrap. */
  private static Map<Integer, Integer> widths(SentSheet sheet) {
    Map<Integer, List<Integer>> lengths = new TreeMap<>();
    for (SentSheet.SentRow row : sheet.rows()) {
      if (row.cells().size() > 1) {
        row.cells()
            .forEach(
                cell ->
                    lengths
                        .computeIfAbsent(cell.column(), c -> new ArrayList<>())
                        .add(cell.text().length()));
      }
    }
    Map<Integer, Integer> widths = new TreeMap<>();
    lengths.forEach(
        (column, all) -> {
          List<Integer> sorted = all.stream().sorted().toList();
          int usual = sorted.get(sorted.size() * 9 / 10);
          widths.put(column, Math.max(NARROWEST, Math.min(WIDEST, usual + 2)));
        });
    return widths;
  }

  private static Severity graver(Severity a, Severity b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "FFC7CE";
      case WARN -> "FFEB9C";
      case INFO -> "DDEBF7";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
  }

  /** A name that a spreadsheet takes, and that no other sheet has. */
  private static String free(String name, Set<String> taken) {
    String base =
        name.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", "-").replaceAll("^'+|'+$", "").strip();
    base = base.isEmpty() ? "Trang" : base;
    String free = fitting(base, "");
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = fitting(base, " " + i);
    }
    return free;
  }

  private static String fitting(String base, String end) {
    int room = LONGEST_NAME - end.length();
    return (base.length() <= room ? base : base.substring(0, room)) + end;
  }
}
