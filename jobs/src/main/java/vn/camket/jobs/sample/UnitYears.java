package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.ItemOrigin;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Responsibility;
import vn.camket.schemas.vocabulary.Stage;

/** Makes the model of one unit, year after year. A pure function of seed, years and unit. */
final class UnitYears {
  private final SampleRequest request;
  private final Channels channels;
  private final ProvinceUnits units;
  private final Map<Integer, Integer> counts2020;
  private final Set<String> sharedNames;
  private final ItemTexts texts;
  private final Map<Integer, List<UnitYear>> made = new TreeMap<>();

  UnitYears(
      SampleRequest request,
      Channels channels,
      ProvinceUnits units,
      Map<Integer, Integer> counts2020) {
    this.request = request;
    this.channels = channels;
    this.units = units;
    this.counts2020 = counts2020;
    this.sharedNames = units.sharedNames();
    this.texts = new ItemTexts(request.province());
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
      before =
          channels.signs(unit, year) ? new Maker(unit, year, before, predecessors).make() : null;
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

  private List<UnitYear> of(SampleUnit unit) {
    return made.getOrDefault(unit.number(), List.of());
  }

  private Optional<UnitYear> of(SampleUnit unit, int year) {
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
        ? Optional.of(new Maker(unit, year, null, List.of()).make())
        : Optional.empty();
  }

  /** The number of items that a unit signs in a year: 2 to 6, 3.8 on average. */
  static int count(long seed, SampleUnit unit, int year) {
    return 2 + Dice.of(seed, "count", unit.number(), year).weighted(12, 28, 32, 22, 6);
  }

  private final class Maker {
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

    /** The year of those that ended within it, and the last year of those that ended before it. */
    private final List<UnitYear> ended;

    private final List<UnitYear> endedBefore;
    private final Set<String> taken;

    Maker(SampleUnit unit, int year, @Nullable UnitYear before, List<SampleUnit> predecessors) {
      this.ended = predecessors.stream().flatMap(p -> of(p, year).stream()).toList();
      this.endedBefore =
          predecessors.stream()
              .filter(p -> of(p, year).isEmpty())
              .flatMap(p -> of(p, year - 1).stream())
              .toList();
      this.taken = taken(predecessors, year, before);
      this.unit = unit.inYear(year);
      this.year = year;
      this.before = before;
      this.scheme = SchemeName.of(unit, year);
      this.regime = ReviewCalendar.regime(scheme, unit.bloc());
      this.dice = Dice.of(request.seed(), "unit-year", unit.number(), year);
      this.own = channels.sendsOwnRegistration(unit, year);
      this.inStateList = channels.inStateList(unit, year);
      this.ownSelf = channels.ownSelfPeriods(unit, year);
      this.story = own ? registrationStory() : RegistrationStory.PLAIN;
      this.stated = own ? !dice.chance(0.05) : channels.listStatesSigning(unit, year);
      this.signedOn = stated ? channels.signingDay(unit, year) : unstatedSigning();
      this.proposed = before != null && proposalsArrive(before);
    }

    /** Words of the unit's line in this year and the one before. */
    private static Set<String> words(List<UnitYear> years) {
      Set<String> words = new HashSet<>();
      years.forEach(year -> year.items().forEach(item -> words.add(item.text())));
      return words;
    }

    private Set<String> taken(List<SampleUnit> predecessors, int now, @Nullable UnitYear last) {
      List<UnitYear> years = new ArrayList<>(last == null ? List.of() : List.of(last));
      for (SampleUnit predecessor : predecessors) {
        of(predecessor).stream().filter(y -> y.year() >= now - 1).forEach(years::add);
      }
      return words(years);
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
            !inStateList && fromStart && year != 2020 && year != request.firstYear();
        case RESEND_ROW_WITHOUT_TEXT -> !inStateList && Forms.version(year) > 1;
        case SUPPLEMENT_AFTER_CUTOFF, RESEND_LEAVES_OUT, SUPPLEMENT ->
            wholeYear && fromStart && (candidate.besideCompiledList() || !inStateList);
        case RESEND_WITHDRAWS, IMPOSSIBLE_DEADLINE -> !inStateList && wholeYear && fromStart;
        default -> unit.to() == null || unit.to().isAfter(LocalDate.of(year, 6, 1));
      };
    }

    UnitYear make() {
      Map<UnitYear, Handover> handovers = handovers();
      List<Commitment> items = items(handovers);
      Map<PeriodKind, EvaluationStory> evaluations = new EnumMap<>(PeriodKind.class);
      items = story == RegistrationStory.MISSING ? List.of() : underParents(told(items));
      List<Commitment> proposals = proposed ? proposals(items) : List.of();
      Map<String, Map<Slot, Outcome>> outcomes = new LinkedHashMap<>();
      Map<String, Map<Slot, Outcome>> afterEnd = new LinkedHashMap<>();
      for (Commitment item : items) {
        Map<Slot, Outcome> later = outcomes(item);
        Map<Slot, Outcome> said = new LinkedHashMap<>(later);
        said.keySet().removeIf(slot -> !inForceAt(slot));
        later.keySet().removeIf(this::inForceAt);
        outcomes.put(item.key(), said);
        afterEnd.put(item.key(), later);
      }
      boolean inherits = handovers.containsValue(Handover.READDRESSED);
      for (PeriodKind period : ownSelf) {
        EvaluationStory evaluation = evaluationStory(period, proposals, outcomes, inherits);
        evaluations.put(period, evaluation);
        afflict(evaluation, period, items, outcomes);
      }
      return new UnitYear(
          unit,
          scheme,
          year,
          regime,
          own,
          inStateList,
          stated,
          signedOn,
          ownSelf,
          story,
          evaluations,
          items,
          proposals,
          outcomes,
          afterEnd,
          null,
          handed(items, handovers));
    }

    /** Some communes state which commitments of their district theirs serve. */
    private List<Commitment> underParents(List<Commitment> items) {
      Dice lot = Dice.of(request.seed(), "cascade", unit.number(), year);
      boolean states = scheme == SchemeName.CK_HUYEN && Forms.version(year) == 3 && lot.chance(0.4);
      List<Commitment> above = states ? above() : List.of();
      List<Commitment> under = new ArrayList<>(items);
      if (!above.isEmpty()) {
        under.replaceAll(item -> lot.chance(0.6) ? item.under(parent(lot, above)) : item);
      }
      return under;
    }

    private List<Commitment> above() {
      return of(units.number(unit.parent()), year)
          .filter(district -> !district.registrationStory().signsNothing())
          .map(UnitYear::items)
          .orElse(List.of())
          .stream()
          .filter(item -> item.fate() == Commitment.Fate.LIVE && item.signedOn() != null)
          .toList();
    }

    /** A few codes are slips of the pen. */
    private Commitment.Parent parent(Dice lot, List<Commitment> above) {
      if (lot.chance(0.03)) {
        String code = String.format(Locale.ROOT, "CK%02d-%03d-%02d", year % 100, 0, 1);
        return new Commitment.Parent(code, null);
      }
      Commitment served = above.get(lot.below(above.size()));
      return new Commitment.Parent(Objects.requireNonNull(served.code()), served.key());
    }

    private boolean inForceAt(Slot slot) {
      return unit.inForce(ReviewCalendar.cutoff(regime, year, slot.period()));
    }

    /** How each predecessor that ended within the year is reported. */
    private Map<UnitYear, Handover> handovers() {
      Map<UnitYear, Handover> handovers = new LinkedHashMap<>();
      for (UnitYear old : ended) {
        Handover[] all = Handover.values();
        int[] weights = new int[all.length];
        for (int i = 0; i < all.length; i++) {
          weights[i] = allowed(all[i], old) ? all[i].weight() : 0;
        }
        Dice lot = Dice.of(request.seed(), "handover", old.unit().number(), year);
        handovers.put(old, all[lot.weighted(weights)]);
      }
      return handovers;
    }

    private boolean allowed(Handover how, UnitYear old) {
      boolean signed = !old.registrationStory().signsNothing();
      return switch (how) {
        case SILENT -> true;
        case OLD_NAME -> signed && !sharedNames.contains(old.unit().name());
        case READDRESSED -> signed && !story.signsNothing() && old.regime() == regime;
        case ANEW ->
            signed
                && !story.signsNothing()
                && old.regime() == regime
                && unit.from().equals(old.unit().to());
      };
    }

    private List<UnitYear> handed(List<Commitment> items, Map<UnitYear, Handover> handovers) {
      Set<String> anew = new HashSet<>();
      items.stream().flatMap(i -> Stream.ofNullable(i.carriedFrom())).forEach(anew::add);
      Set<String> ambiguous = UnitYear.ambiguousTexts(ended);
      List<UnitYear> handed = new ArrayList<>();
      handovers.forEach((old, how) -> handed.add(handed(old, how, anew, ambiguous)));
      return handed;
    }

    private static UnitYear handed(
        UnitYear old, Handover how, Set<String> anew, Set<String> ambiguous) {
      List<Commitment> items = new ArrayList<>(old.items());
      items.replaceAll(
          i -> anew.contains(i.key()) ? i.fated(Commitment.Fate.SIGNED_ANEW, null) : i);
      Map<String, Map<Slot, Outcome>> outcomes = new LinkedHashMap<>();
      for (Commitment item : old.items()) {
        Map<Slot, Outcome> said =
            new LinkedHashMap<>(old.outcomes().getOrDefault(item.key(), Map.of()));
        boolean told = how == Handover.READDRESSED && !ambiguous.contains(item.text());
        if (told || how == Handover.OLD_NAME) {
          said.putAll(old.afterEnd().getOrDefault(item.key(), Map.of()));
        }
        outcomes.put(item.key(), said);
      }
      return old.handed(how, items, outcomes);
    }

    private List<Commitment> items(Map<UnitYear, Handover> handovers) {
      int count =
          year == 2020
              ? counts2020.getOrDefault(unit.number(), UnitYears.count(request.seed(), unit, year))
              : UnitYears.count(request.seed(), unit, year);
      if (story == RegistrationStory.RESEND_WITHDRAWS || story == RegistrationStory.SUPPLEMENT) {
        count = year == 2020 ? count : Math.max(count, 3);
      }
      List<Commitment> items = new ArrayList<>(anew(handovers, count - 1));
      items.addAll(carried(items.size(), count - 1));
      Set<Integer> used = new HashSet<>();
      items.forEach(item -> used.add(item.template()));
      if (before != null) {
        before.items().forEach(item -> used.add(item.template()));
        before.proposals().forEach(item -> used.add(item.template()));
      }
      while (items.size() < count) {
        ItemTexts.ItemText shared = items.size() == count - 1 ? sharedText() : null;
        boolean free = shared != null && !used.contains(shared.template());
        ItemTexts.ItemText text =
            shared != null && free ? shared : texts.next(dice, unit.bloc(), used, taken);
        used.add(text.template());
        items.add(fresh(items.size() + 1, text));
      }
      return withGap(items);
    }

    /** Some of what predecessors had signed, in the same words. */
    private List<Commitment> anew(Map<UnitYear, Handover> handovers, int most) {
      List<Commitment> anew = new ArrayList<>();
      Set<String> ambiguous = UnitYear.ambiguousTexts(ended);
      for (UnitYear old : ended) {
        for (Commitment item : old.items()) {
          boolean open =
              handovers.get(old) == Handover.ANEW
                  && item.carriedFrom() == null
                  && !old.afterEnd().getOrDefault(item.key(), Map.of()).isEmpty()
                  && !ambiguous.contains(item.text());
          if (open && anew.size() < most && dice.chance(0.7)) {
            anew.add(continued(anew.size() + 1, item));
          }
        }
      }
      return anew;
    }

    /**
     * A commitment that two units in which one successor's line begins have in the same words, as
     * when their district gave it to both; null for most units.
     */
    private ItemTexts.@Nullable ItemText sharedText() {
      SampleUnit successor = units.successor(unit);
      if (successor == null || unit.to() == null || unit.to().getYear() != year) {
        return null;
      }
      List<SampleUnit> line = units.predecessors(successor);
      boolean asked = Dice.of(request.seed(), "shared", successor.number(), year).chance(0.2);
      boolean first = line.stream().limit(2).anyMatch(u -> u.number() == unit.number());
      if (!asked || line.size() < 2 || !first) {
        return null;
      }
      Dice lot = Dice.of(request.seed(), "shared-text", successor.number(), year);
      return texts.next(lot, unit.bloc(), Set.of());
    }

    /** Ordinals with a gap, as after striking a line out. */
    private List<Commitment> withGap(List<Commitment> items) {
      if (items.size() < 3 || !dice.chance(0.06)) {
        return items;
      }
      List<Commitment> gapped = new ArrayList<>(items);
      gapped.replaceAll(item -> item.ordinal() >= 3 ? item.at(item.ordinal() + 1) : item);
      return gapped;
    }

    private Commitment fresh(int ordinal, ItemTexts.ItemText text) {
      return new Commitment(
          unit.id() + "-" + year + "-" + ordinal,
          ordinal,
          code(ordinal),
          text.template(),
          text.theme(),
          text.text(),
          deadline(),
          dice.chance(0.3) ? ItemOrigin.ORDERED : ItemOrigin.SELF_REGISTERED,
          dice.one(Responsibility.values()),
          null,
          null,
          null,
          signedOn,
          Commitment.Fate.LIVE,
          null,
          false);
    }

    private @Nullable String code(int ordinal) {
      return Forms.version(year) == 1
          ? null
          : String.format(Locale.ROOT, "CK%02d-%03d-%02d", year % 100, unit.number(), ordinal);
    }

    /** A deadline that lies after the signing. */
    private Deadline deadline() {
      Deadlines deadlines = new Deadlines(dice, regime, year);
      Deadline due = deadlines.any();
      LocalDate first = channels.signingDay(unit, year).plusDays(20);
      for (int i = 0; i < 30 && due.date() != null && due.date().isBefore(first); i++) {
        due = deadlines.any();
      }
      return due;
    }

    /** Items of the year before that were not done go on, in the same words. */
    private List<Commitment> carried(int first, int most) {
      List<UnitYear> line = new ArrayList<>(before == null ? List.of() : List.of(before));
      line.addAll(endedBefore);
      Set<String> ambiguous = UnitYear.ambiguousTexts(line);
      List<Commitment> carried = new ArrayList<>();
      for (UnitYear last : line) {
        for (Commitment item : last.items()) {
          boolean open =
              !last.registrationStory().signsNothing()
                  && goesOn(last, item)
                  && !ambiguous.contains(item.text());
          if (open && first + carried.size() < most && dice.chance(0.45)) {
            carried.add(continued(first + carried.size() + 1, item));
          }
        }
      }
      return carried;
    }

    private static boolean goesOn(UnitYear last, Commitment item) {
      boolean live = item.fate() == Commitment.Fate.LIVE && item.carriedFrom() == null;
      Set<CompletionState> open =
          Set.of(
              CompletionState.IN_PROGRESS, CompletionState.NOT_STARTED, CompletionState.NOT_DONE);
      return live
          && last.scheme().dueDays().keySet().stream()
              .map(stage -> last.outcome(item, new Slot(PeriodKind.YEAR, stage)))
              .allMatch(said -> said != null && open.contains(said.state()));
    }

    private Commitment continued(int ordinal, Commitment item) {
      ItemTexts.ItemText same = new ItemTexts.ItemText(item.template(), item.theme(), item.text());
      return fresh(ordinal, same).continuing(item);
    }

    /** The items after what the story does to them. */
    private List<Commitment> told(List<Commitment> items) {
      List<Commitment> told = new ArrayList<>(items);
      int last = told.size() - 1;
      Commitment victim = told.get(last);
      switch (story) {
        case NO_ITEMS -> told.clear();
        case EVALUATED_ONLY -> told.replaceAll(item -> item.signed(null));
        case RESEND_WITHDRAWS -> told.set(last, victim.fated(Commitment.Fate.WITHDRAWN, null));
        case RESEND_LEAVES_OUT ->
            told.set(last, victim.fated(Commitment.Fate.LEFT_OUT, lateResend()));
        case IMPOSSIBLE_DEADLINE ->
            told.set(last, victim.with(Deadline.none("trước ngày 31/2/" + year)));
        case SUPPLEMENT ->
            told.set(last, victim.supplementSigned(LocalDate.of(year, 4, dice.between(5, 28))));
        case SUPPLEMENT_AFTER_CUTOFF -> told.set(last, lateSupplement(victim));
        default -> {}
      }
      return told;
    }

    private Commitment lateSupplement(Commitment item) {
      LocalDate day = LocalDate.of(year, 7, 10).plusDays(dice.below(50));
      return item.supplementSigned(day)
          .with(
              new Deadline(
                  "quý IV/" + year,
                  false,
                  ReviewCalendar.quarterEnd(regime, year, 4),
                  DuePrecision.QUARTER,
                  false));
    }

    private LocalDate lateResend() {
      return LocalDate.of(year, 7, 20).plusDays(dice.below(60));
    }

    /** What stood in the file of the year before: some in other words, some never signed. */
    private List<Commitment> proposals(List<Commitment> items) {
      List<Commitment> proposals = new ArrayList<>();
      for (Commitment item : items) {
        if (!item.supplement() && (item.ordinal() == 1 || dice.chance(0.9))) {
          proposals.add(dice.chance(0.12) ? item.withText(ItemTexts.altered(item.text())) : item);
        }
      }
      if (dice.chance(0.3)) {
        Set<Integer> used = new HashSet<>();
        items.forEach(item -> used.add(item.template()));
        int ordinal = items.get(items.size() - 1).ordinal() + 1;
        ItemTexts.ItemText text = texts.next(dice, unit.bloc(), used, taken);
        proposals.add(fresh(ordinal, text).signed(null));
      }
      return proposals;
    }

    /** A story that leaves at least one readable row: a file without one supersedes nothing. */
    private EvaluationStory evaluationStory(
        PeriodKind period,
        List<Commitment> proposals,
        Map<String, Map<Slot, Outcome>> outcomes,
        boolean inherits) {
      Slot slot = new Slot(period, Stage.SELF);
      long rows = outcomes.values().stream().filter(said -> said.containsKey(slot)).count();
      if (rows < 2) {
        return EvaluationStory.PLAIN;
      }
      EvaluationStory[] all = EvaluationStory.values();
      int[] weights = new int[all.length];
      for (int i = 0; i < all.length; i++) {
        boolean speaks = !inherits || !all[i].saysNothing();
        weights[i] = speaks && allowed(all[i], period, proposals) ? all[i].weight() : 0;
      }
      return all[dice.weighted(weights)];
    }

    private boolean allowed(
        EvaluationStory candidate, PeriodKind period, List<Commitment> proposals) {
      if (story.signsNothing() || story == RegistrationStory.RESEND_LEAVES_OUT) {
        return candidate == EvaluationStory.PLAIN;
      }
      return switch (candidate) {
        case PLAIN -> true;
        case NOT_SIGNED_ROW ->
            period == PeriodKind.YEAR
                && proposals.stream().anyMatch(proposal -> proposal.signedOn() == null);
        case RESEND_UNKNOWN_STATUS, UNKNOWN_STATUS, SILENT_ROW -> Forms.version(year) > 1;
        default -> !channels.endsAt(unit, regime, year, period);
      };
    }

    private Map<Slot, Outcome> outcomes(Commitment item) {
      Dice lot = Dice.of(request.seed(), "life", item.key());
      Life life = new Life(lot, scheme, regime, year, item.due());
      Map<Slot, Outcome> outcomes = life.outcomes(unit);
      outcomes.keySet().removeIf(slot -> silent(item, slot) || unlisted(slot));
      outcomes.replaceAll((slot, said) -> noised(lot, slot, said));
      return outcomes;
    }

    /** Who has nothing to say of an item at a slot. */
    private boolean silent(Commitment item, Slot slot) {
      LocalDate cutoff = ReviewCalendar.cutoff(regime, year, slot.period());
      return item.fate() == Commitment.Fate.WITHDRAWN
          || (item.leftOutOn() != null && !item.leftOutOn().isAfter(cutoff))
          || (item.signedOn() != null && item.signedOn().isAfter(cutoff))
          || (story == RegistrationStory.EVALUATED_ONLY && slot.stage() != Stage.SELF);
    }

    /** Whether the list that should speak of the unit is lost, or leaves the unit out. */
    private boolean unlisted(Slot slot) {
      boolean list = slot.stage() != Stage.SELF || !ownSelf.contains(slot.period());
      return list
          && inForceAt(slot)
          && (channels.listLost(unit, year, slot) || channels.leftOut(unit, year, slot));
    }

    /** Lists: a few rows cannot be read or say nothing; the first ones have no day. */
    private Outcome noised(Dice lot, Slot slot, Outcome said) {
      boolean list = slot.stage() != Stage.SELF || !ownSelf.contains(slot.period());
      if (!list || said.drops()) {
        return said;
      }
      if (Forms.version(year) == 1) {
        return lot.chance(0.006) ? Outcome.silent(null) : said.withoutDay();
      }
      return switch (lot.weighted(980, 12, 8)) {
        case 1 -> Outcome.unreadable(lot.one("Xem báo cáo kèm", "Đã xong phần thô", "Ok"));
        case 2 -> Outcome.silent(null);
        default -> said;
      };
    }

    /** What a story of the unit's own evaluation does to what is finally reported. */
    private void afflict(
        EvaluationStory evaluation,
        PeriodKind period,
        List<Commitment> items,
        Map<String, Map<Slot, Outcome>> outcomes) {
      Slot slot = new Slot(period, Stage.SELF);
      if (evaluation.saysNothing()) {
        outcomes.values().forEach(said -> said.remove(slot));
        return;
      }
      for (Commitment item : items) {
        Map<Slot, Outcome> said = outcomes.getOrDefault(item.key(), Map.of());
        Outcome at = said.get(slot);
        if (at != null && !at.drops()) {
          afflict(evaluation, said, slot);
          return;
        }
      }
    }

    private static void afflict(EvaluationStory evaluation, Map<Slot, Outcome> said, Slot slot) {
      switch (evaluation) {
        case RESEND_UNKNOWN_STATUS, UNKNOWN_STATUS ->
            said.put(slot, Outcome.unreadable("Đã xong phần thô"));
        case SILENT_ROW -> said.put(slot, Outcome.silent(100));
        case RESEND_OMITS -> said.remove(slot);
        default -> {}
      }
    }
  }
}
