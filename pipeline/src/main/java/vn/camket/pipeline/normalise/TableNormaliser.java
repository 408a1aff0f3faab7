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
import vn.camket.schemas.text.Reading;
import vn.camket.schemas.text.VietnameseDate;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/** One table of one arrival: from its rows to submissions, one for each unit that it speaks of. */
final class TableNormaliser {
  private static final int UNMAPPED_NAMED = 30;

  private final Reference reference;
  private final ArrivalRef arrival;
  private final SourceTable table;
  private final Consumer<Submission> out;
  private final @Nullable String stage;
  private final @Nullable String compiler;
  private final List<RowFinding> tableFindings = new ArrayList<>();
  private final @Nullable LocalDate signedDate;
  private final Map<String, Reported> reported = new LinkedHashMap<>();
  private final Map<String, Placement> placements = new LinkedHashMap<>();
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
    this.stage = stage(table);
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

  private static @Nullable String stage(SourceTable table) {
    if (table.form() == Form.REGISTRATION) {
      return table.commitmentState() == null ? null : table.commitmentState().name();
    }
    if (table.stage() != null) {
      return table.stage().name();
    }
    // A unit's own report is its self-evaluation, whether or not the title says so.
    return table.layout().source() == SourceKind.OWN ? Stage.SELF.name() : null;
  }

  private @Nullable LocalDate signedDate(@Nullable LabelledText label) {
    if (label == null) {
      return null;
    }
    Reading<LocalDate> date = VietnameseDate.parse(label.text(), table.layout().dateOrder());
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
    Reported to = ofRow(row.cell(CanonicalColumn.UNIT), row.sections(), row.rowNo());
    List<RowFinding> findings = to.builder().findings();
    if (to.reader() != null) {
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
      ofRow(row.unit(), row.sections(), row.rowNo());
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
    return last == null
        ? open(Placement.failed(RowFinding.onTable(FindingKind.UNKNOWN_UNIT, "")), year())
        : last;
  }

  private void ofFile() {
    Integer year = year();
    Placement placement =
        year == null
            ? Placement.failed(RowFinding.onTable(FindingKind.UNKNOWN_YEAR, ""))
            : placer(year).ofTable(table.preamble());
    Reported opened = open(placement, year);
    if (opened.problem() != null) {
      opened.builder().findings().add(opened.problem());
    }
  }

  private Reported ofRow(@Nullable CellText unit, List<SectionRow> sections, int rowNo) {
    if (table.layout().units() == UnitScope.UNIT_PER_FILE) {
      return last();
    }
    Integer year = year();
    Placement placement =
        year == null
            ? Placement.failed(RowFinding.onTable(FindingKind.UNKNOWN_YEAR, ""))
            : table.layout().unitFrom() == UnitPlace.SECTION
                ? ofSection(sections, rowNo, year)
                : ofCell(unit, rowNo, year);
    Reported known = reported.get(idPart(placement));
    Reported to = known == null ? open(placement, year) : known;
    return placement.isPlaced() ? to : new Reported(to.builder(), null, at(placement, rowNo));
  }

  /** The finding of a unit that is not known stands at every row that names it. */
  private static @Nullable RowFinding at(Placement placement, int rowNo) {
    RowFinding p = placement.problem();
    return p == null ? null : new RowFinding(p.kind(), rowNo, p.column(), p.original(), p.detail());
  }

  private Placement ofCell(@Nullable CellText named, int rowNo, int year) {
    String key = named == null ? "" : named.text();
    return placements.computeIfAbsent(key, k -> placer(year).ofRow(named, rowNo, compiler));
  }

  /** By the innermost section; a heading that names no unit leaves it to the one around it. */
  private Placement ofSection(List<SectionRow> sections, int rowNo, int year) {
    Placement placement = ofCell(null, rowNo, year);
    for (int i = sections.size() - 1; i >= 0; i--) {
      SectionRow section = sections.get(i);
      CellText named = new CellText(section.text(), null, section.columnLetter());
      placement = ofCell(named, rowNo, year);
      if (!placement.isSetAside()) {
        return placement;
      }
    }
    return placement;
  }

  /** The year of the title; a year after the next one as seen at receipt is a slip of the pen. */
  private @Nullable Integer year() {
    Integer year = table.year();
    return year == null || year > arrival.receivedAt().getYear() + 1 ? null : year;
  }

  private UnitPlacer placer(int year) {
    return new UnitPlacer(reference, arrival.sender(), year, dayOf(year));
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

  private Reported open(Placement placement, @Nullable Integer year) {
    SubmissionHeader header = header(placement, year);
    SubmissionBuilder builder = new SubmissionBuilder(header, out);
    if (reported.isEmpty()) {
      builder.findings().addAll(tableFindings);
    }
    RowFinding problem = problem(placement);
    boolean readable = header.isPlaced() && problem == null;
    RowReader reader =
        readable
            ? new RowReader(
                reference,
                table,
                Objects.requireNonNull(year),
                Objects.requireNonNull(placement.regime()))
            : null;
    Reported opened = new Reported(builder, reader, problem);
    reported.put(idPart(placement), opened);
    return opened;
  }

  private @Nullable RowFinding problem(Placement placement) {
    if (placement.problem() != null) {
      return placement.problem();
    }
    if (stage == null) {
      return RowFinding.onTable(FindingKind.UNKNOWN_STAGE, "");
    }
    return table.form() == Form.EVALUATION && table.period() == null
        ? RowFinding.onTable(FindingKind.UNKNOWN_PERIOD, "")
        : null;
  }

  private static String idPart(Placement placement) {
    return placement.unitId() == null ? "unknown" : placement.unitId();
  }

  private SubmissionHeader header(Placement placement, @Nullable Integer year) {
    String unit = placement.unitId();
    boolean evaluates = table.form() == Form.EVALUATION;
    String periodId =
        evaluates && placement.regime() != null && year != null && table.period() != null
            ? ReportingPeriods.of(placement.regime(), year, table.period()).periodId()
            : null;
    return new SubmissionHeader(
        Submissions.id(arrival, table.sheetIndex(), table.tableNo(), idPart(placement)),
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
        table.form(),
        table.layout().source(),
        table.layout().source() == SourceKind.COMPILED ? compiler : unit,
        unit,
        placement.scheme() == null ? null : placement.scheme().schemeId(),
        year,
        evaluates ? table.period() : null,
        periodId,
        stage,
        table.supplement(),
        table.declaredNoItems() || declaring,
        signedDate);
  }
}
