package vn.camket.schemas.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.TextKey;

/**
 * From a unit's name in a file to the unit: by accented name with its type word and by date, never
 * by an unaccented name, a short name or a code (domain §4.2, §4.3).
 *
 * <p>A name that the registry does not know may end in the place it belongs to ('Sở Y tế tỉnh Quảng
 * Trị'): it is the unit of the name before the place, if the place's committee is really its
 * ancestor at that time.
 *
 * <p>Safe for many threads. Answers are remembered by each instance, and not serialized with it.
 */
public final class UnitMatcher implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_ANSWERS = 50_000;
  private static final int MOST_SUGGESTIONS = 5;
  private static final Validity EVER = new Validity(LocalDate.EPOCH.withYear(1), null);

  private final Registry registry;
  private final transient UnitNames names;
  private final transient ConcurrentMap<Question, UnitMatch> answers = new ConcurrentHashMap<>();

  private record Question(
      String text, LocalDate from, LocalDate toExclusive, @Nullable String withinUnitId) {}

  /**
   * @param registry the units
   */
  public UnitMatcher(Registry registry) {
    this.registry = registry;
    this.names = new UnitNames(registry);
  }

  /**
   * The unit that a text names.
   *
   * @param text name as written in the file
   * @param from first day on which the unit may be in force
   * @param toExclusive first day after those days
   * @param withinUnitId compiling body; of several units of that name, the one in its subtree (in
   *     any tree) is meant, or else the one in its province. Null when there is none. A unit
   *     elsewhere is found all the same when its name is the only one.
   * @throws IllegalArgumentException when no day lies between the two
   */
  public UnitMatch match(
      String text, LocalDate from, LocalDate toExclusive, @Nullable String withinUnitId) {
    var question = new Question(text, from, toExclusive, withinUnitId);
    UnitMatch known = answers.get(question);
    if (known != null) {
      return known;
    }
    UnitMatch answer = answer(question);
    if (answers.size() < MOST_ANSWERS) {
      answers.put(question, answer);
    }
    return answer;
  }

  /**
   * Units that a text may have meant, of any time: for a person to choose from, never to go by.
   * Accents, the type word and dates are left aside, so 'Huyện ủy Cam Lộ' of 2026 suggests both the
   * district of former days and the commune of that name.
   *
   * @param text name as written in the file
   * @param withinUnitId the compiling body; null when there is none. Where some are in its subtree,
   *     the others are left out.
   * @return at most five, the likeliest first; empty when nothing comes near
   */
  public List<String> near(String text, @Nullable String withinUnitId) {
    if (text.length() > StatedPlace.LONGEST_NAME) {
      return List.of();
    }
    Set<String> units = names.like(text);
    Set<String> within = withinUnitId == null ? Set.of() : within(units, withinUnitId, EVER);
    return units.stream()
        .filter(u -> within.isEmpty() || within.contains(u))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private UnitMatch answer(Question question) {
    var during = new Validity(question.from(), question.toExclusive());
    Set<String> units = candidates(TextKey.of(question.text()), during);
    if (units.size() > 1 && question.withinUnitId() != null) {
      units = nearest(units, question.withinUnitId(), during);
    }
    return switch (units.size()) {
      case 0 -> new UnitMatch.Unknown();
      case 1 -> new UnitMatch.Found(units.iterator().next());
      default -> new UnitMatch.Ambiguous(List.copyOf(units));
    };
  }

  /** Those in the subtree of the compiling body, else those of its own province, else all. */
  private Set<String> nearest(Set<String> units, String compilingUnit, Validity during) {
    Set<String> within = within(units, compilingUnit, during);
    if (within.isEmpty()) {
      for (String top : registry.tops(compilingUnit, during)) {
        within.addAll(within(units, top, during));
      }
    }
    return within.isEmpty() ? units : within;
  }

  private Set<String> candidates(String key, Validity during) {
    Set<String> exact = names.of(key, during);
    if (!exact.isEmpty()) {
      return exact;
    }
    Set<String> units = new TreeSet<>();
    for (StatedPlace stated : StatedPlace.endings(key)) {
      Set<String> bodies = bodies(stated, during);
      if (!bodies.isEmpty()) {
        units.addAll(below(bodies, candidates(stated.head(), during), during));
      }
    }
    return units;
  }

  /** Asked first, since few endings of a long text are places: the search stays short. */
  private Set<String> bodies(StatedPlace stated, Validity during) {
    Set<String> bodies = new TreeSet<>();
    stated.bodies().forEach(body -> bodies.addAll(names.of(body, during)));
    return bodies;
  }

  private Set<String> below(Set<String> ancestors, Set<String> units, Validity during) {
    Set<String> below = new TreeSet<>();
    for (String unit : units) {
      if (ancestors.stream().anyMatch(a -> registry.isBelow(unit, a, during))) {
        below.add(unit);
      }
    }
    return below;
  }

  private Set<String> within(Set<String> units, String compilingUnit, Validity during) {
    Set<String> within = new TreeSet<>();
    for (String unit : units) {
      if (unit.equals(compilingUnit) || registry.isBelow(unit, compilingUnit, during)) {
        within.add(unit);
      }
    }
    return within;
  }

  private Object readResolve() {
    return new UnitMatcher(registry);
  }
}
