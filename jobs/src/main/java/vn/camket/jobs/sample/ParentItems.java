package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The cascade: which commitments of the level above a unit says that its own serve. */
final class ParentItems {
  private final SampleWorld world;
  private final UnitYears made;
  private final UnitInYear it;

  ParentItems(SampleWorld world, UnitYears made, UnitInYear it) {
    this.world = world;
    this.made = made;
    this.it = it;
  }

  /** Some communes state which commitments of their district theirs serve. */
  List<Commitment> stated(List<Commitment> items) {
    Dice lot = world.dice("cascade", it.unit().number(), it.year());
    boolean states =
        it.scheme() == SchemeName.CK_HUYEN && Forms.version(it.year()) == 3 && lot.chance(0.4);
    List<Commitment> above = states ? above() : List.of();
    List<Commitment> under = new ArrayList<>(items);
    if (!above.isEmpty()) {
      under.replaceAll(item -> lot.chance(0.6) ? item.under(parent(lot, above)) : item);
    }
    return under;
  }

  private List<Commitment> above() {
    return made
        .of(world.units().number(it.unit().parent()), it.year())
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
      String code = String.format(Locale.ROOT, "CK%02d-%03d-%02d", it.year() % 100, 0, 1);
      return new Commitment.Parent(code, null);
    }
    Commitment served = above.get(lot.below(above.size()));
    return new Commitment.Parent(Objects.requireNonNull(served.code()), served.key());
  }
}
