package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.ItemOrigin;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Responsibility;

/** What a unit signs in a year, and what it had proposed of it at the end of the year before. */
final class SignedItems {
  private final SampleWorld world;
  private final ItemTexts texts;
  private final UnitInYear it;
  private final SampleUnit unit;
  private final int year;
  private final Dice dice;
  private final RegistrationStory story;

  SignedItems(SampleWorld world, UnitInYear it) {
    this.world = world;
    this.texts = world.texts();
    this.it = it;
    this.unit = it.unit();
    this.year = it.year();
    this.dice = it.dice();
    this.story = it.story();
  }

  List<Commitment> items(Map<UnitYear, Handover> handovers) {
    int count =
        year == 2020
            ? world
                .counts2020()
                .getOrDefault(unit.number(), UnitYears.count(world.request().seed(), unit, year))
            : UnitYears.count(world.request().seed(), unit, year);
    if (story == RegistrationStory.RESEND_WITHDRAWS || story == RegistrationStory.SUPPLEMENT) {
      count = year == 2020 ? count : Math.max(count, 3);
    }
    List<Commitment> items = new ArrayList<>(anew(handovers, count - 1));
    items.addAll(carried(items.size(), count - 1));
    Set<Integer> used = new HashSet<>();
    items.forEach(item -> used.add(item.template()));
    UnitYear before = it.before();
    if (before != null) {
      before.items().forEach(item -> used.add(item.template()));
      before.proposals().forEach(item -> used.add(item.template()));
    }
    while (items.size() < count) {
      ItemTexts.ItemText shared = items.size() == count - 1 ? sharedText() : null;
      boolean free = shared != null && !used.contains(shared.template());
      ItemTexts.ItemText text =
          shared != null && free ? shared : texts.next(dice, unit.bloc(), used, it.taken());
      used.add(text.template());
      items.add(fresh(items.size() + 1, text));
    }
    return withGap(items);
  }

  /** Some of what predecessors had signed, in the same words. */
  private List<Commitment> anew(Map<UnitYear, Handover> handovers, int most) {
    List<Commitment> anew = new ArrayList<>();
    Set<String> ambiguous = UnitYear.ambiguousTexts(it.ended());
    for (UnitYear old : it.ended()) {
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
   * when their district gave it to both; null for most world.units().
   */
  private ItemTexts.@Nullable ItemText sharedText() {
    SampleUnit successor = world.units().successor(unit);
    if (successor == null || unit.to() == null || unit.to().getYear() != year) {
      return null;
    }
    List<SampleUnit> line = world.units().predecessors(successor);
    boolean asked = world.dice("shared", successor.number(), year).chance(0.2);
    boolean first = line.stream().limit(2).anyMatch(u -> u.number() == unit.number());
    if (!asked || line.size() < 2 || !first) {
      return null;
    }
    Dice lot = world.dice("shared-text", successor.number(), year);
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
        it.signedOn(),
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
    Deadlines deadlines = new Deadlines(dice, it.regime(), year);
    Deadline due = deadlines.any();
    LocalDate first = world.channels().signingDay(unit, year).plusDays(20);
    for (int i = 0; i < 30 && due.date() != null && due.date().isBefore(first); i++) {
      due = deadlines.any();
    }
    return due;
  }

  /** Items of the year before that were not done go on, in the same words. */
  private List<Commitment> carried(int first, int most) {
    UnitYear before = it.before();
    List<UnitYear> line = new ArrayList<>(before == null ? List.of() : List.of(before));
    line.addAll(it.endedBefore());
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
        Set.of(CompletionState.IN_PROGRESS, CompletionState.NOT_STARTED, CompletionState.NOT_DONE);
    return live
        && last.scheme().dueDays().keySet().stream()
            .map(stage -> last.outcome(item, new Slot(PeriodKind.YEAR, stage)))
            .allMatch(said -> said != null && open.contains(said.state()));
  }

  private Commitment continued(int ordinal, Commitment item) {
    ItemTexts.ItemText same = new ItemTexts.ItemText(item.template(), item.theme(), item.text());
    return fresh(ordinal, same).continuing(item);
  }

  /** What stood in the file of the year before: some in other words, some never signed. */
  List<Commitment> proposals(List<Commitment> items) {
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
      ItemTexts.ItemText text = texts.next(dice, unit.bloc(), used, it.taken());
      proposals.add(fresh(ordinal, text).signed(null));
    }
    return proposals;
  }
}
