package vn.camket.pipeline.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.Layout;

/**
 * One pass over the rows of a sheet. Rows whose class hangs on what follows wait: up to 60 above a
 * header, up to three that may be a header, and within a table the headings since its last item,
 * which are the preamble of the next table when a header follows.
 */
final class SheetScan {
  private static final int MOST_PREAMBLE_ROWS = 60;
  private static final int MOST_HEADER_ROWS = 3;
  private static final int MOST_REPORTS = 20;

  private final Layouts layouts;
  private final Vocabulary words;
  private final TableSink sink;
  private final RowCounts.Tally tally = new RowCounts.Tally();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final List<RawRow> pending = new ArrayList<>();
  private final List<NearestLayout> unfitting = new ArrayList<>();
  private @Nullable RawRow anyRow;
  private @Nullable OpenTable table;
  private @Nullable OpenTable ended;
  private @Nullable NearestLayout faint;
  private @Nullable HeaderTrial faintTrial;
  private int mostFaint;
  private int tables;

  /** A row that waits, and its class if no header follows. */
  private record Waiting(RawRow row, RowClass otherwise) {}

  SheetScan(Layouts layouts, Vocabulary words, TableSink sink) {
    this.layouts = layouts;
    this.words = words;
    this.sink = sink;
  }

  void accept(RawRow row) {
    anyRow = row;
    if (row.cells().isEmpty()) {
      classify(row, RowClass.BLANK);
    } else if (pending.isEmpty()) {
      step(row);
    } else if (row.rowNo() == pending.get(pending.size() - 1).rowNo() + 1) {
      pending.add(row);
      if (pending.size() == MOST_HEADER_ROWS) {
        resolveHeader();
      }
    } else {
      resolveHeader();
      accept(row);
    }
  }

  void end() {
    while (!pending.isEmpty()) {
      resolveHeader();
    }
    endTable();
    settleWaiting();
    report();
    sink.end(tally.counts());
  }

  private void step(RawRow row) {
    if (table == null) {
      seek(row);
    } else {
      read(row, table);
    }
  }

  private void seek(RawRow row) {
    if (layouts.startsHeader(row)) {
      pending.add(row);
    } else if (ended != null && ended.looksLikeItem(row)) {
      classify(row, RowClass.DATA_AFTER_END);
    } else {
      rememberFaint(row);
      await(row, RowClass.OUTSIDE);
    }
  }

  private void read(RawRow row, OpenTable open) {
    RowReading reading = open.read(row);
    if (!open.flat() && reading.ordinal() != OrdinalKind.NUMBER && isHeader(row, open)) {
      return;
    }
    RowClass rowClass = open.take(reading);
    if (rowClass == RowClass.SECTION || rowClass == RowClass.STRAY) {
      await(row, rowClass);
    } else {
      settleWaiting();
      classify(row, rowClass);
    }
    if (rowClass == RowClass.FOOTER) {
      ended = open;
      endTable();
    }
  }

  private boolean isHeader(RawRow row, OpenTable open) {
    if (open.repeatsHeader(row, layouts) && preambleOf(waitingRows()).title() == null) {
      repeated(open, List.of(row));
      return true;
    }
    boolean header = layouts.startsHeader(row);
    if (header) {
      pending.add(row);
    }
    return header;
  }

  private void repeated(OpenTable open, List<RawRow> rows) {
    settleWaiting();
    rows.forEach(r -> classify(r, RowClass.REPEATED_HEADER));
    open.headerAgain();
  }

  /** Reads the header that begins the pending rows; those below it go their own way. */
  private void resolveHeader() {
    List<RawRow> rows = List.copyOf(pending);
    pending.clear();
    PreambleReading preamble = preambleOf(waitingRows());
    OpenTable open = table;
    boolean inherits = open != null && preamble.title() == null;
    TitleLine title = inherits && open != null ? open.titleLine() : preamble.title();
    HeaderMatch match = layouts.match(rows, title);
    PreambleReading whole = inherits && open != null ? joined(open.preamble(), preamble) : preamble;
    List<LayoutFit> winners = match.winners(whole);
    if (inherits && open != null && winners.size() == 1 && open.readsAs(winners.get(0))) {
      repeated(open, match.header().rows());
    } else {
      sink.tried(match.trial(rows.get(0).sheetName(), title, winners));
      begin(match, winners, title, whole);
    }
    rows.subList(match.header().rows().size(), rows.size()).forEach(this::accept);
  }

  private PreambleReading joined(PreambleReading before, PreambleReading after) {
    List<RawRow> rows = new ArrayList<>(before.rows());
    rows.addAll(after.rows());
    int from = Math.max(0, rows.size() - MOST_PREAMBLE_ROWS);
    return preambleOf(rows.subList(from, rows.size()));
  }

  private void begin(
      HeaderMatch match,
      List<LayoutFit> winners,
      @Nullable TitleLine title,
      PreambleReading preamble) {
    endTable();
    if (winners.size() == 1) {
      settleWaitingAs(RowClass.PREAMBLE);
      match.header().rows().forEach(r -> classify(r, RowClass.HEADER));
      table = opened(match.header(), winners.get(0), title, preamble);
    } else {
      settleWaiting();
      match.header().rows().forEach(r -> classify(r, RowClass.HEADER_WITHOUT_LAYOUT));
      reportHeader(match, winners, title);
    }
    ended = null;
  }

  private OpenTable opened(
      HeaderBlock header, LayoutFit fit, @Nullable TitleLine above, PreambleReading preamble) {
    RawRow first = header.rows().get(0);
    TitlePart part = fit.title() == null ? TitlePart.NONE : fit.title();
    TitleLine title = above == null || fit.title() == null ? TitleLine.noneAbove(first) : above;
    TablePlace place =
        new TablePlace(
            first.sheetName(), first.sheetIndex(), ++tables, first.rowNo(), title.cell());
    return new OpenTable(header, fit, part, title, preamble, place, words, sink);
  }

  private void reportHeader(HeaderMatch match, List<LayoutFit> winners, @Nullable TitleLine title) {
    if (winners.isEmpty()) {
      NearestLayout nearest = match.nearest(title);
      boolean known = unfitting.stream().anyMatch(u -> u.headings().equals(nearest.headings()));
      if (!known && unfitting.size() < MOST_REPORTS) {
        unfitting.add(nearest);
      }
    } else {
      RawRow first = match.header().rows().get(0);
      List<Layout> equal =
          winners.stream()
              .map(f -> f.layout().layout())
              .sorted(Comparator.comparing(Layout::id))
              .toList();
      tables++;
      sink.ambiguous(
          new AmbiguousTable(first.sheetName(), first.sheetIndex(), first.rowNo(), equal));
    }
  }

  private void report() {
    RawRow row = anyRow;
    if (tables > 0) {
      unfitting.forEach(sink::tableWithoutLayout);
    } else if (row != null) {
      if (unfitting.isEmpty() && faintTrial != null) {
        sink.tried(faintTrial);
      }
      NearestLayout nearest =
          unfitting.stream().min(Comparator.comparing(u -> u.missing().size())).orElse(faint);
      sink.sheetWithoutTable(new SheetWithoutTable(row.sheetName(), row.sheetIndex(), nearest));
    }
  }

  /** A row with a single known heading is no header, but tells what the sheet may have meant. */
  private void rememberFaint(RawRow row) {
    int known = tables == 0 ? layouts.knownHeadings(row) : 0;
    if (known > mostFaint) {
      mostFaint = known;
      TitleLine title = preambleOf(waitingRows()).title();
      HeaderMatch match = layouts.match(List.of(row), title);
      faint = match.nearest(title);
      faintTrial = match.trial(row.sheetName(), title, List.of());
    }
  }

  private PreambleReading preambleOf(List<RawRow> rows) {
    return new PreambleReading(rows, layouts.titles(), words);
  }

  private List<RawRow> waitingRows() {
    return waiting.stream().map(Waiting::row).toList();
  }

  private void await(RawRow row, RowClass otherwise) {
    if (waiting.size() == MOST_PREAMBLE_ROWS) {
      Waiting oldest = waiting.removeFirst();
      classify(oldest.row(), oldest.otherwise());
    }
    waiting.addLast(new Waiting(row, otherwise));
  }

  private void settleWaiting() {
    waiting.forEach(w -> classify(w.row(), w.otherwise()));
    waiting.clear();
  }

  private void settleWaitingAs(RowClass rowClass) {
    waiting.forEach(w -> classify(w.row(), rowClass));
    waiting.clear();
  }

  private void endTable() {
    if (table != null) {
      table.end();
      table = null;
    }
  }

  private void classify(RawRow row, RowClass rowClass) {
    tally.add(rowClass);
    sink.classified(row.rowNo(), rowClass);
  }
}
