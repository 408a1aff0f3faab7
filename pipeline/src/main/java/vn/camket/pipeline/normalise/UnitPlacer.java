package vn.camket.pipeline.normalise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.layout.CellText;
import vn.camket.pipeline.layout.PreambleCell;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitMatch;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.review.UnitAnswer;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.text.TextKey;

/**
 * Finds the unit and its scheme for a year: by name and date, never by a guess (meanings §5); where
 * the registry does not tell, by what a person has answered.
 */
final class UnitPlacer {
  private static final DateTimeFormatter END =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Reference reference;
  private final String sender;
  private final int year;
  private final LocalDate day;
  private final @Nullable NamedScheme named;

  /**
   * @param sender code of the sender, for whom answers may hold
   * @param year scheme-year
   * @param day a day that tells units of one name apart: the cut-off, or the day of receipt
   * @param named the scheme that the row names; null where the kind of unit tells it
   */
  UnitPlacer(
      Reference reference, String sender, int year, LocalDate day, @Nullable NamedScheme named) {
    this.reference = reference;
    this.sender = sender;
    this.year = year;
    this.day = day;
    this.named = named;
  }

  /** What is asked of it beside a name: equal placers give equal answers. */
  String asked() {
    return year + " " + (named == null ? "" : named.schemeId()) + " ";
  }

  /** The unit of a table that speaks of one unit: labelled cell, letterhead, else the sender. */
  Placement ofTable(List<PreambleCell> preamble) {
    for (PreambleCell cell : preamble) {
      String labelled = cell.unitText();
      if (labelled != null && !isUnitOfMeasure(labelled)) {
        String compiler = reference.registry().unitOfSender(sender).orElse(null);
        Placement placement = named(labelled, compiler, at(cell, labelled));
        if (!placement.isSetAside()) {
          return placement;
        }
      }
    }
    List<String> signatories = signatories(preamble);
    if (signatories.size() == 1) {
      return placed(signatories.get(0), null);
    }
    RowFinding unknown = new RowFinding(FindingKind.UNKNOWN_UNIT, null, null, sender, "");
    return reference
        .registry()
        .unitOfSender(sender)
        .or(() -> answer(sender).map(UnitAnswer::unitId))
        .map(unit -> placed(unit, null))
        .orElseGet(() -> Placement.failed(unknown));
  }

  /** The unit that a cell or a section of a consolidated list names. */
  Placement ofRow(@Nullable CellText cell, int rowNo, @Nullable String compiler) {
    if (cell == null) {
      return Placement.failed(new RowFinding(FindingKind.UNKNOWN_UNIT, rowNo, null, null, ""));
    }
    RowFinding at =
        new RowFinding(FindingKind.UNKNOWN_UNIT, rowNo, cell.columnLetter(), cell.text(), "");
    return named(cell.text(), compiler, at);
  }

  private static RowFinding at(PreambleCell cell, String text) {
    return new RowFinding(FindingKind.UNKNOWN_UNIT, cell.rowNo(), cell.columnLetter(), text, "");
  }

  /** 'Đơn vị: triệu đồng' names a unit of measure. */
  private static boolean isUnitOfMeasure(String text) {
    String key = TextKey.of(text);
    return key.endsWith("đồng") || key.endsWith("%");
  }

  /** Signatories that the letterhead names, without those above another one named there. */
  private List<String> signatories(List<PreambleCell> preamble) {
    List<String> named = new ArrayList<>();
    for (PreambleCell cell : preamble) {
      if (match(cell.text(), null) instanceof UnitMatch.Found found
          && !named.contains(found.unitId())
          && schemeOf(found.unitId()).isPresent()) {
        named.add(found.unitId());
      }
    }
    return named.stream().filter(u -> named.stream().noneMatch(o -> isAbove(u, o))).toList();
  }

  private boolean isAbove(String unit, String other) {
    return !unit.equals(other)
        && reference.registry().ancestors(other, Tree.PARTY, dayOf(other)).contains(unit);
  }

  private Placement named(String text, @Nullable String compiler, RowFinding unknown) {
    UnitMatch match = match(text, compiler);
    if (match instanceof UnitMatch.Found found) {
      return placed(found.unitId(), unknown);
    }
    Optional<UnitAnswer> answer = answer(text);
    if (answer.isPresent()) {
      return answered(answer.get(), unknown);
    }
    if (match instanceof UnitMatch.Ambiguous ambiguous) {
      return Placement.failed(
          new RowFinding(
              FindingKind.AMBIGUOUS_UNIT,
              unknown.rowNo(),
              unknown.column(),
              unknown.original(),
              names(ambiguous.unitIds())));
    }
    return Placement.failed(
        new RowFinding(
            unknown.kind(),
            unknown.rowNo(),
            unknown.column(),
            unknown.original(),
            suggested(reference.matcher().near(text, compiler))));
  }

  /** What a person answered about a text; only a unit that is in force in the year is taken. */
  private Optional<UnitAnswer> answer(String text) {
    return reference.answers().unit(text, sender, year).filter(a -> livesInYear(a.unitId()));
  }

  private boolean livesInYear(@Nullable String unitId) {
    Validity days = UnitAnswer.daysOf(year);
    return unitId == null
        || reference.registry().versionsOf(unitId).stream()
            .anyMatch(v -> v.validity().overlaps(days));
  }

  private Placement answered(UnitAnswer answer, RowFinding place) {
    String unitId = answer.unitId();
    return unitId == null
        ? Placement.failed(
            new RowFinding(
                FindingKind.SET_ASIDE_BY_REVIEW,
                place.rowNo(),
                place.column(),
                place.original(),
                ""))
        : placed(unitId, place);
  }

  private String suggested(List<String> unitIds) {
    return unitIds.isEmpty() ? "" : " Gần giống: " + names(unitIds) + ".";
  }

  private String names(List<String> unitIds) {
    return String.join("; ", unitIds.stream().map(this::name).toList());
  }

  /** A name with what tells it from others: the unit above it, and its end. */
  private String name(String unitId) {
    UnitVersion unit = reference.registry().latest(unitId);
    LocalDate end = unit.validTo();
    List<String> apart = new ArrayList<>();
    reference
        .registry()
        .parent(unitId, Tree.PARTY, end == null ? unit.validFrom() : end.minusDays(1))
        .ifPresent(parent -> apart.add(reference.registry().latest(parent).name()));
    if (end != null) {
      apart.add("đến trước " + END.format(end));
    }
    return apart.isEmpty() ? unit.name() : unit.name() + " (" + String.join(", ", apart) + ")";
  }

  /** By name within the year; where two share it, the one in force on the day. */
  private UnitMatch match(String text, @Nullable String compiler) {
    LocalDate from = LocalDate.of(year - 1, 12, 15);
    UnitMatch match = reference.matcher().match(text, from, LocalDate.of(year + 1, 1, 1), compiler);
    return match instanceof UnitMatch.Ambiguous
        ? reference.matcher().match(text, day, day.plusDays(1), compiler)
        : match;
  }

  private Placement placed(String unitId, @Nullable RowFinding place) {
    Optional<Scheme> scheme = schemeOf(unitId);
    if (scheme.isEmpty() && named != null) {
      return new Placement(unitId, null, null, notNamed(named));
    }
    if (scheme.isEmpty()) {
      return new Placement(
          unitId,
          null,
          null,
          new RowFinding(
              FindingKind.NO_SCHEME,
              place == null ? null : place.rowNo(),
              place == null ? null : place.column(),
              place == null ? null : place.original(),
              String.valueOf(year)));
    }
    UnitVersion version = version(unitId);
    return new Placement(unitId, scheme.get(), scheme.get().regime(version.bloc()), null);
  }

  /** The row names a scheme that is none, or in which its unit does not sign that year. */
  private RowFinding notNamed(NamedScheme wanted) {
    CellText cell = wanted.cell();
    return new RowFinding(
        FindingKind.NO_SCHEME,
        null,
        cell == null ? null : cell.columnLetter(),
        cell == null ? null : cell.text(),
        String.valueOf(year));
  }

  private Optional<Scheme> schemeOf(String unitId) {
    if (named != null) {
      String schemeId = named.schemeId();
      return schemeId == null
          ? Optional.empty()
          : reference.schemes().named(schemeId, version(unitId), year);
    }
    return reference.schemes().schemeOf(version(unitId), year);
  }

  private UnitVersion version(String unitId) {
    return reference
        .registry()
        .unit(unitId, dayOf(unitId))
        .orElseGet(() -> reference.registry().latest(unitId));
  }

  /** The day, or the nearest day of the unit's life within the year. */
  private LocalDate dayOf(String unitId) {
    LocalDate first = reference.registry().firstDay(unitId);
    LocalDate end = reference.registry().lastDayExclusive(unitId);
    Validity life = new Validity(first, end);
    if (life.contains(day)) {
      return day;
    }
    return day.isBefore(first) || end == null ? first : end.minusDays(1);
  }
}
