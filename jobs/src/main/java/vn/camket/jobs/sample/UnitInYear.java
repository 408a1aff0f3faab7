package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Stage;

/**
 * A unit in one year, before there is any item: by which way it sends, what happens to its
 * registration, and what it has from those that ended.
 */
final class UnitInYear {
  private final SampleWorld world;
  private final SampleUnit unit;
  private final int year;
  private final @Nullable UnitYear before;
  private final SchemeName scheme;
  private final Regime regime;
  private final Dice dice;
  private final boolean own;
  private final boolean inStateList;
  private final RegistrationStory story;
  private final boolean stated;
  private final LocalDate signedOn;
  private final List<PeriodKind> ownSelf;
  private final boolean proposed;
  private final List<UnitYear> ended;
  private final List<UnitYear> endedBefore;
  private final Set<String> taken;

  /**
   * @param made years that are made already, those of the predecessors among them
   * @param predecessors units of which all went to this one
   */
  UnitInYear(
      SampleWorld world,
      UnitYears made,
      SampleUnit unit,
      int year,
      @Nullable UnitYear before,
      List<SampleUnit> predecessors) {
    this.world = world;
    this.ended = predecessors.stream().flatMap(p -> made.of(p, year).stream()).toList();
    this.endedBefore =
        predecessors.stream()
            .filter(p -> made.of(p, year).isEmpty())
            .flatMap(p -> made.of(p, year - 1).stream())
            .toList();
    this.taken = taken(made, predecessors, year, before);
    this.unit = unit.inYear(year);
    this.year = year;
    this.before = before;
    this.scheme = SchemeName.of(unit, year);
    this.regime = ReviewCalendar.regime(scheme, unit.bloc());
    this.dice = world.dice("unit-year", unit.number(), year);
    this.own = world.channels().sendsOwnRegistration(unit, year);
    this.inStateList = world.channels().inStateList(unit, year);
    this.ownSelf = world.channels().ownSelfPeriods(unit, year);
    this.story = own ? registrationStory() : RegistrationStory.PLAIN;
    this.stated = own ? !dice.chance(0.05) : world.channels().listStatesSigning(unit, year);
    this.signedOn = stated ? world.channels().signingDay(unit, year) : unstatedSigning();
    this.proposed = before != null && proposalsArrive(before);
  }

  private static Set<String> taken(
      UnitYears made, List<SampleUnit> predecessors, int now, @Nullable UnitYear last) {
    List<UnitYear> years = new ArrayList<>(last == null ? List.of() : List.of(last));
    for (SampleUnit predecessor : predecessors) {
      made.of(predecessor).stream().filter(y -> y.year() >= now - 1).forEach(years::add);
    }
    return words(years);
  }

  /** Words of the unit's line in this year and the one before. */
  private static Set<String> words(List<UnitYear> years) {
    Set<String> words = new HashSet<>();
    years.forEach(year -> year.items().forEach(item -> words.add(item.text())));
    return words;
  }

  /** Proposals come in the unit's own file at the end of the year before. */
  private boolean proposalsArrive(UnitYear last) {
    boolean asked = dice.chance(0.75);
    return asked
        && !story.signsNothing()
        && last.ownSelf().contains(PeriodKind.YEAR)
        && last.registrationStory() != RegistrationStory.MISSING
        && last.registrationStory() != RegistrationStory.NO_ITEMS
        && last.evaluationStory(PeriodKind.YEAR).bringsProposals()
        && last.outcomes().values().stream()
            .anyMatch(said -> said.containsKey(new Slot(PeriodKind.YEAR, Stage.SELF)))
        && unit.inForce(last.cutoff(PeriodKind.YEAR));
  }

  private LocalDate unstatedSigning() {
    LocalDate start = ReviewCalendar.yearStart(regime, year);
    return start.isBefore(unit.from()) ? unit.from() : start;
  }

  private RegistrationStory registrationStory() {
    RegistrationStory[] all = RegistrationStory.values();
    int[] weights = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      weights[i] = allowed(all[i]) ? all[i].weight() : 0;
    }
    return all[dice.weighted(weights)];
  }

  private boolean allowed(RegistrationStory candidate) {
    boolean wholeYear = unit.inForce(LocalDate.of(year, 12, 31));
    boolean fromStart = unit.from().isBefore(LocalDate.of(year, 2, 1));
    return switch (candidate) {
      case PLAIN -> true;
      case NO_ITEMS, EVALUATED_ONLY, MISSING ->
          !inStateList && fromStart && year != 2020 && year != world.request().firstYear();
      case RESEND_ROW_WITHOUT_TEXT -> !inStateList && Forms.version(year) > 1;
      case SUPPLEMENT_AFTER_CUTOFF, RESEND_LEAVES_OUT, SUPPLEMENT ->
          wholeYear && fromStart && (candidate.besideCompiledList() || !inStateList);
      case RESEND_WITHDRAWS, IMPOSSIBLE_DEADLINE -> !inStateList && wholeYear && fromStart;
      default -> unit.to() == null || unit.to().isAfter(LocalDate.of(year, 6, 1));
    };
  }

  /** Whether the unit is in force at the cut-off of a slot. */
  boolean inForceAt(Slot slot) {
    return unit.inForce(ReviewCalendar.cutoff(regime, year, slot.period()));
  }

  /** The unit as it is called in that year. */
  SampleUnit unit() {
    return unit;
  }

  int year() {
    return year;
  }

  /** Its year before; null when it did not sign. */
  @Nullable UnitYear before() {
    return before;
  }

  SchemeName scheme() {
    return scheme;
  }

  Regime regime() {
    return regime;
  }

  /** One row of throws, shared by all parts of the model of this year: their order matters. */
  Dice dice() {
    return dice;
  }

  /** Whether it sends its own registration. */
  boolean own() {
    return own;
  }

  boolean inStateList() {
    return inStateList;
  }

  /** What happens to its registration. */
  RegistrationStory story() {
    return story;
  }

  /** Whether the files state the day of signing. */
  boolean stated() {
    return stated;
  }

  LocalDate signedOn() {
    return signedOn;
  }

  /** Periods whose self-evaluation it sends itself. */
  List<PeriodKind> ownSelf() {
    return ownSelf;
  }

  /** Whether proposals came at the end of the year before. */
  boolean proposed() {
    return proposed;
  }

  /** The year of those that ended within it and go on in it. */
  List<UnitYear> ended() {
    return ended;
  }

  /** The last year of those that ended before it and go on in it. */
  List<UnitYear> endedBefore() {
    return endedBefore;
  }

  /** Words of the line in this year and the one before. */
  Set<String> taken() {
    return taken;
  }
}
