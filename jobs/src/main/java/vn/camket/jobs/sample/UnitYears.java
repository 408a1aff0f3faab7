package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;

/** Makes the model of one unit, year after year. A pure function of seed, years and unit. */
final class UnitYears {
  private final SampleRequest request;
  private final Channels channels;
  private final ProvinceUnits units;
  private final SampleWorld world;
  private final Map<Integer, List<UnitYear>> made = new TreeMap<>();

  UnitYears(
      SampleRequest request,
      Channels channels,
      ProvinceUnits units,
      Map<Integer, Integer> counts2020) {
    this.request = request;
    this.channels = channels;
    this.units = units;
    this.world =
        new SampleWorld(
            request,
            channels,
            units,
            counts2020,
            units.sharedNames(),
            new ItemTexts(request.province()));
  }

  /** The years of all units within the request, in order of units and years. */
  List<List<UnitYear>> all() {
    units.all().forEach(this::make);
    return List.copyOf(made.values());
  }

  /** Predecessors first: what is left of them goes on under their successor. */
  private void make(SampleUnit unit) {
    if (made.containsKey(unit.number())) {
      return;
    }
    List<SampleUnit> predecessors = units.predecessors(unit);
    predecessors.forEach(this::make);
    List<UnitYear> years = new ArrayList<>();
    @Nullable UnitYear before = null;
    for (int year = request.firstYear(); year <= request.lastYear(); year++) {
      before = channels.signs(unit, year) ? year(unit, year, before, predecessors) : null;
      if (before != null) {
        before.predecessors().forEach(this::replace);
        years.add(before);
      }
    }
    made.put(unit.number(), years);
  }

  private void replace(UnitYear handed) {
    List<UnitYear> years = new ArrayList<>(of(handed.unit()));
    years.replaceAll(year -> year.year() == handed.year() ? handed : year);
    made.put(handed.unit().number(), years);
  }

  /** The years of a unit that are made already. */
  List<UnitYear> of(SampleUnit unit) {
    return made.getOrDefault(unit.number(), List.of());
  }

  /** A year of a unit; empty when it did not sign, or is not made yet. */
  Optional<UnitYear> of(SampleUnit unit, int year) {
    return of(unit).stream().filter(made -> made.year() == year).findFirst();
  }

  /** All years of a unit whose items go from no year to the next. */
  List<UnitYear> alone(SampleUnit unit) {
    List<UnitYear> years = new ArrayList<>();
    for (int year = request.firstYear(); year <= request.lastYear(); year++) {
      alone(unit, year).ifPresent(years::add);
    }
    return years;
  }

  /** One year of a unit whose items go from no year to the next; empty when it does not sign. */
  Optional<UnitYear> alone(SampleUnit unit, int year) {
    return channels.signs(unit, year)
        ? Optional.of(year(unit, year, null, List.of()))
        : Optional.empty();
  }

  /** The number of items that a unit signs in a year: 2 to 6, 3.8 on average. */
  static int count(long seed, SampleUnit unit, int year) {
    return 2 + Dice.of(seed, "count", unit.number(), year).weighted(12, 28, 32, 22, 6);
  }

  private UnitYear year(
      SampleUnit of, int year, @Nullable UnitYear before, List<SampleUnit> predecessors) {
    var it = new UnitInYear(world, this, of, year, before, predecessors);
    var ends = new Handovers(world, it);
    var signed = new SignedItems(world, it);
    var reports = new SaidOfItems(world, it);
    Map<UnitYear, Handover> handovers = ends.drawn();
    List<Commitment> items = signed.items(handovers);
    Map<PeriodKind, EvaluationStory> evaluations = new EnumMap<>(PeriodKind.class);
    items =
        it.story() == RegistrationStory.MISSING
            ? List.of()
            : new ParentItems(world, this, it).stated(new ToldItems(it).after(items));
    List<Commitment> proposals = it.proposed() ? signed.proposals(items) : List.of();
    Map<String, Map<Slot, Outcome>> outcomes = new LinkedHashMap<>();
    Map<String, Map<Slot, Outcome>> afterEnd = new LinkedHashMap<>();
    for (Commitment item : items) {
      Map<Slot, Outcome> later = reports.outcomes(item);
      Map<Slot, Outcome> said = new LinkedHashMap<>(later);
      said.keySet().removeIf(slot -> !it.inForceAt(slot));
      later.keySet().removeIf(it::inForceAt);
      outcomes.put(item.key(), said);
      afterEnd.put(item.key(), later);
    }
    boolean inherits = handovers.containsValue(Handover.READDRESSED);
    for (PeriodKind period : it.ownSelf()) {
      EvaluationStory evaluation = reports.evaluationStory(period, proposals, outcomes, inherits);
      evaluations.put(period, evaluation);
      reports.afflict(evaluation, period, items, outcomes);
    }
    return new UnitYear(
        it.unit(),
        it.scheme(),
        year,
        it.regime(),
        it.own(),
        it.inStateList(),
        it.stated(),
        it.signedOn(),
        it.ownSelf(),
        it.story(),
        evaluations,
        items,
        proposals,
        outcomes,
        afterEnd,
        null,
        ends.handed(items, handovers));
  }
}
