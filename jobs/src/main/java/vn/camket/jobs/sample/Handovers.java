package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How the units that end within a year, and whose items go on in one unit, are reported. */
final class Handovers {
  private final SampleWorld world;
  private final UnitInYear it;

  Handovers(SampleWorld world, UnitInYear it) {
    this.world = world;
    this.it = it;
  }

  /** How each predecessor that it.ended() within the it.year() is reported. */
  Map<UnitYear, Handover> drawn() {
    Map<UnitYear, Handover> handovers = new LinkedHashMap<>();
    for (UnitYear old : it.ended()) {
      Handover[] all = Handover.values();
      int[] weights = new int[all.length];
      for (int i = 0; i < all.length; i++) {
        weights[i] = allowed(all[i], old) ? all[i].weight() : 0;
      }
      Dice lot = world.dice("handover", old.unit().number(), it.year());
      handovers.put(old, all[lot.weighted(weights)]);
    }
    return handovers;
  }

  private boolean allowed(Handover how, UnitYear old) {
    boolean signed = !old.registrationStory().signsNothing();
    return switch (how) {
      case SILENT -> true;
      case OLD_NAME -> signed && !world.sharedNames().contains(old.unit().name());
      case READDRESSED -> signed && !it.story().signsNothing() && old.regime() == it.regime();
      case ANEW ->
          signed
              && !it.story().signsNothing()
              && old.regime() == it.regime()
              && it.unit().from().equals(old.unit().to());
    };
  }

  /** Predecessors after their end: what goes on elsewhere, and what was still told of them. */
  List<UnitYear> handed(List<Commitment> items, Map<UnitYear, Handover> handovers) {
    Set<String> anew = new HashSet<>();
    items.stream().flatMap(i -> Stream.ofNullable(i.carriedFrom())).forEach(anew::add);
    Set<String> ambiguous = UnitYear.ambiguousTexts(it.ended());
    List<UnitYear> handed = new ArrayList<>();
    handovers.forEach((old, how) -> handed.add(handed(old, how, anew, ambiguous)));
    return handed;
  }

  private static UnitYear handed(
      UnitYear old, Handover how, Set<String> anew, Set<String> ambiguous) {
    List<Commitment> items = new ArrayList<>(old.items());
    items.replaceAll(i -> anew.contains(i.key()) ? i.fated(Commitment.Fate.SIGNED_ANEW, null) : i);
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
}
