package vn.camket.pipeline.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.ItemRow;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionHeader;
import vn.camket.pipeline.layout.CellText;
import vn.camket.pipeline.layout.DataRow;
import vn.camket.pipeline.layout.HeaderColumn;
import vn.camket.pipeline.layout.LabelledText;
import vn.camket.pipeline.layout.NoItemsRow;
import vn.camket.pipeline.layout.SectionRow;
import vn.camket.pipeline.layout.SourceTable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.UnitPlace;
import vn.camket.schemas.layout.UnitScope;
import vn.camket.schemas.period.ReportingPeriods;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.text.Reading;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.WordSet;

/** One table of one arrival: from its rows to submissions, one for each unit that it speaks of. */
final class TableNormaliser {
  private static final int UNMAPPED_NAMED = 30;

  private final CellTraps traps = new CellTraps();
  private final Reference reference;
  private final ArrivalRef arrival;
  private final SourceTable table;
  private final Consumer<Submission> out;
  private final List<Feed> feeds;
  private final WordSet nullWords;
  private final @Nullable String compiler;
  private final List<RowFinding> tableFindings = new ArrayList<>();
  private final @Nullable LocalDate signedDate;
  private final Map<String, Reported> reported = new LinkedHashMap<>();
  private final Map<String, Placement> placements = new LinkedHashMap<>();
  private @Nullable Whom fileWhom;
  private boolean declaring;

  /** One unit of the table: where its rows go and how they are read. */
  private record Reported(
      SubmissionBuilder builder, @Nullable RowReader reader, @Nullable RowFinding problem) {

    boolean setAside() {
      return problem != null && problem.kind() == FindingKind.SET_ASIDE_BY_REVIEW;
    }
  }

  TableNormaliser(
      Reference reference, ArrivalRef arrival, SourceTable table, Consumer<Submission> out) {
    this.reference = reference;
    this.arrival = arrival;
    this.table = table;
    this.out = out;
    this.feeds = Feed.of(table);
    this.nullWords = new WordSet(table.layout().nullWords());
    this.compiler =
        table.layout().source() == SourceKind.COMPILED
            ? reference.registry().unitOfSender(arrival.sender()).orElse(null)
            : null;
    this.signedDate = signedDate(table.signedDate());
    unmapped(table.unmappedColumns());
    if (table.layout().units() == UnitScope.UNIT_PER_FILE) {
      ofFile();
    }
  }

  private @Nullable LocalDate signedDate(@Nullable LabelledText label) {
    if (label == null) {
      return null;
    }
    Reading<LocalDate> date = table.layout().dates().day(label.text());
    if (date instanceof Reading.Unreadable<LocalDate> unreadable) {
      tableFindings.add(
          new RowFinding(
              FindingKind.UNREADABLE_DATE,
              label.rowNo(),
              label.columnLetter(),
              label.text(),
              unreadable.reasonVi()));
    }
    return date.orNull();
  }

  /** Each of the first ones; then how many more there are. */
  private void unmapped(List<HeaderColumn> columns) {
    columns.stream().limit(UNMAPPED_NAMED).forEach(this::unmapped);
    if (columns.size() > UNMAPPED_NAMED) {
      HeaderColumn next = columns.get(UNMAPPED_NAMED);
      tableFindings.add(
          new RowFinding(
              FindingKind.UNMAPPED_COLUMN,
              table.headerRowNo(),
              next.columnLetter(),
              "… và " + (columns.size() - UNMAPPED_NAMED) + " cột nữa",
              ""));
    }
  }

  private void unmapped(HeaderColumn column) {
    tableFindings.add(
        new RowFinding(
            FindingKind.UNMAPPED_COLUMN,
            table.headerRowNo(),
            column.columnLetter(),
            column.heading(),
            ""));
  }

  /** A data row. */
  void row(DataRow row) {
    Whom whom = whom(row);
    for (Feed feed : feeds) {
      if (row.tellsOf(feed.block())) {
        tell(row.of(feed.block()), reported(whom, feed, row.rowNo()));
        if (!whom.placement().isPlaced()) {
          return; // Nobody can be asked of its reviews either: it waits once.
        }
      }
    }
  }

  private void tell(DataRow row, Reported to) {
    List<RowFinding> findings = to.builder().findings();
    if (to.reader() != null) {
      traps.look(row, findings);
      to.builder().add(to.reader().read(row, findings));
      return;
    }
    if (to.problem() != null && table.layout().units() == UnitScope.UNIT_PER_ROW) {
      findings.add(to.problem());
    }
    to.builder().add(unread(row.rowNo(), row.text(CanonicalColumn.ITEM_TEXT), to.setAside()));
  }

  /** A row in which nothing says of what item it speaks. */
  void strayRow(int rowNo) {
    Reported to = last();
    to.builder()
        .findings()
        .add(
            new RowFinding(
                FindingKind.MISSING_ITEM_TEXT, rowNo, RowReader.columnOf(table), null, ""));
    to.builder().add(unread(rowNo, null, false));
  }

  /** The unit of that row declares that it has no items. */
  void noItems(NoItemsRow row) {
    if (table.layout().units() == UnitScope.UNIT_PER_ROW) {
      declaring = true;
      Whom whom = whom(row.unit(), row.sections(), row.rowNo(), placerOf(year()), year());
      reported(whom, feeds.get(0), row.rowNo());
      declaring = false;
    }
  }

  /** The table has ended. */
  void end() {
    reported.values().forEach(r -> r.builder().end());
  }

  private ItemRow unread(int rowNo, @Nullable String text, boolean setAside) {
    return new ItemRow(
        rowNo, null, null, text, "", RowReader.columnOf(table), true, null, null, setAside);
  }

  private Reported last() {
    Reported last = null;
    for (Reported each : reported.values()) {
      last = each;
    }
    RowFinding unknown = RowFinding.onTable(FindingKind.UNKNOWN_UNIT, "");
    return last == null ? open(new Whom(Placement.failed(unknown), year()), feeds.get(0)) : last;
  }

  private void ofFile() {
    Integer year = year();
    Placement placement =
        year == null
            ? Placement.failed(RowFinding.onTable(FindingKind.UNKNOWN_YEAR, ""))
            : placer(year).ofTable(table.preamble());
    fileWhom = new Whom(placement, year);
    Reported opened = open(fileWhom, feeds.get(0));
    if (opened.problem() != null) {
      opened.builder().findings().add(opened.problem());
    }
  }

  private Whom whom(DataRow row) {
    if (fileWhom != null) {
      return fileWhom;
    }
    CellText yearCell = row.cell(CanonicalColumn.YEAR);
    Integer year = table.layout().yearInRow() ? yearOf(yearCell) : year();
    if (year == null && table.layout().yearInRow()) {
      return new Whom(Placement.failed(unknownYear(row.rowNo(), yearCell)), null);
    }
    CellText schemeCell = row.cell(CanonicalColumn.SCHEME);
    if (table.layout().schemes().isEmpty() || year == null) {
      return whom(
          row.cell(CanonicalColumn.UNIT), row.sections(), row.rowNo(), placerOf(year), year);
    }
    UnitPlacer placer =
        new UnitPlacer(
            reference,
            arrival.sender(),
            year,
            dayOf(year),
            NamedScheme.of(table.layout(), schemeCell));
    return whom(row.cell(CanonicalColumn.UNIT), row.sections(), row.rowNo(), placer, year);
  }

  private static RowFinding unknownYear(int rowNo, @Nullable CellText cell) {
    return new RowFinding(
        FindingKind.UNKNOWN_YEAR,
        rowNo,
        cell == null ? null : cell.columnLetter(),
        cell == null ? null : cell.text(),
        "");
  }

  private @Nullable Integer yearOf(@Nullable CellText cell) {
    String text = cell == null ? "" : cell.text().strip();
    return text.matches("20\\d\\d(\\.0)?") ? sensible(Integer.valueOf(text.substring(0, 4))) : null;
  }

  private Whom whom(
      @Nullable CellText unit,
      List<SectionRow> sections,
      int rowNo,
      @Nullable UnitPlacer placer,
      @Nullable Integer year) {
    if (placer == null) {
      return new Whom(Placement.failed(RowFinding.onTable(FindingKind.UNKNOWN_YEAR, "")), null);
    }
    return new Whom(
        table.layout().unitFrom() == UnitPlace.SECTION
            ? ofSection(sections, rowNo, placer)
            : ofCell(unit, rowNo, placer),
        year);
  }

  private Reported reported(Whom whom, Feed feed, int rowNo) {
    Reported known = reported.get(idPart(whom, feed));
    Reported to = known == null ? open(whom, feed) : known;
    return fileWhom != null || whom.placement().isPlaced()
        ? to
        : new Reported(to.builder(), null, at(whom.placement(), rowNo));
  }

  /** The finding of a unit that is not known stands at every row that names it. */
  private static @Nullable RowFinding at(Placement placement, int rowNo) {
    RowFinding p = placement.problem();
    return p == null ? null : new RowFinding(p.kind(), rowNo, p.column(), p.original(), p.detail());
  }

  private Placement ofCell(@Nullable CellText named, int rowNo, UnitPlacer placer) {
    String key = placer.asked() + (named == null ? "" : named.text());
    return placements.computeIfAbsent(key, k -> placer.ofRow(named, rowNo, compiler));
  }

  /** By the innermost section; a heading that names no unit leaves it to the one around it. */
  private Placement ofSection(List<SectionRow> sections, int rowNo, UnitPlacer placer) {
    Placement placement = ofCell(null, rowNo, placer);
    for (int i = sections.size() - 1; i >= 0; i--) {
      SectionRow section = sections.get(i);
      CellText named = new CellText(section.text(), null, section.columnLetter());
      placement = ofCell(named, rowNo, placer);
      if (!placement.isSetAside()) {
        return placement;
      }
    }
    return placement;
  }

  /** The year of the title; a year after the next one as seen at receipt is a slip of the pen. */
  private @Nullable Integer year() {
    return table.year() == null ? null : sensible(table.year());
  }

  private @Nullable Integer sensible(Integer year) {
    return year > arrival.receivedAt().getYear() + 1 ? null : year;
  }

  private @Nullable UnitPlacer placerOf(@Nullable Integer year) {
    return year == null ? null : placer(year);
  }

  private UnitPlacer placer(int year) {
    return new UnitPlacer(reference, arrival.sender(), year, dayOf(year), null);
  }

  /** The day that tells units of one name apart: the cut-off, or the day of receipt. */
  private LocalDate dayOf(int year) {
    if (table.form() == Form.EVALUATION && table.period() != null) {
      return ReportingPeriods.of(Regime.PARTY_CALENDAR, year, table.period()).cutoff();
    }
    LocalDate received = arrival.receivedAt().toLocalDate();
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return received.isBefore(first) ? first : received.isAfter(last) ? last : received;
  }

  private Reported open(Whom whom, Feed feed) {
    SubmissionHeader header = header(whom, feed);
    SubmissionBuilder builder = new SubmissionBuilder(header, out);
    if (reported.isEmpty()) {
      builder.findings().addAll(tableFindings);
    }
    RowFinding problem = problem(whom.placement(), feed);
    Reported opened = new Reported(builder, reader(whom, feed, header, problem), problem);
    reported.put(idPart(whom, feed), opened);
    return opened;
  }

  private @Nullable RowReader reader(
      Whom whom, Feed feed, SubmissionHeader header, @Nullable RowFinding problem) {
    return header.isPlaced() && problem == null
        ? new RowReader(
            reference,
            table,
            feed.form(),
            nullWords,
            Objects.requireNonNull(whom.year()),
            Objects.requireNonNull(whom.placement().regime()))
        : null;
  }

  private static @Nullable RowFinding problem(Placement placement, Feed feed) {
    if (placement.problem() != null) {
      return placement.problem();
    }
    if (feed.stage() == null) {
      return RowFinding.onTable(FindingKind.UNKNOWN_STAGE, "");
    }
    return feed.form() == Form.EVALUATION && feed.period() == null
        ? RowFinding.onTable(FindingKind.UNKNOWN_PERIOD, "")
        : null;
  }

  /** What tells the submissions of this table apart: unit, what its rows say, and the review. */
  private String idPart(Whom whom, Feed feed) {
    Scheme scheme = whom.placement().scheme();
    return whom.unitPart()
        + (table.layout().yearInRow() && whom.year() != null ? "-" + whom.year() : "")
        + (table.layout().schemes().isEmpty() || scheme == null ? "" : "-" + scheme.schemeId())
        + feed.mark();
  }

  private SubmissionHeader header(Whom whom, Feed feed) {
    Placement placement = whom.placement();
    String unit = placement.unitId();
    Scheme scheme = placement.scheme();
    boolean evaluates = feed.form() == Form.EVALUATION;
    return new SubmissionHeader(
        Submissions.id(arrival, table.sheetIndex(), table.tableNo(), idPart(whom, feed)),
        arrival.arrivalNo(),
        arrival.sha256(),
        arrival.filePath(),
        arrival.sender(),
        arrival.receivedAt(),
        arrival.receivedBasis(),
        arrival.recordedAt(),
        table.sheetName(),
        table.sheetIndex() * 1_000 + table.tableNo(),
        table.layout().id(),
        feed.form(),
        table.layout().source(),
        table.layout().source() == SourceKind.COMPILED ? compiler : unit,
        unit,
        scheme == null ? null : scheme.schemeId(),
        whom.year(),
        evaluates ? feed.period() : null,
        periodId(whom, feed),
        feed.stage(),
        table.supplement(),
        table.declaredNoItems() || declaring,
        signedDate);
  }

  private static @Nullable String periodId(Whom whom, Feed feed) {
    Scheme scheme = whom.placement().scheme();
    Regime regime = whom.placement().regime();
    return feed.form() == Form.EVALUATION
            && scheme != null
            && regime != null
            && whom.year() != null
            && feed.period() != null
        ? scheme.period(regime, whom.year(), feed.period()).periodId()
        : null;
  }
}
