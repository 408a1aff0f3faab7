package vn.camket.schemas.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways up from every unit in every tree, over time. Going up narrows the days to those on which
 * all links of the way hold, so the walk ends: on no day is a unit its own ancestor.
 *
 * <p>A unit stands above itself, at depth 0, in each tree that it is ever part of; one that is part
 * of none, in the Party tree: whoever asks for a unit and all below it finds it.
 */
public final class UnitPaths {

  private static final Comparator<UnitPath> ORDER =
      Comparator.comparing(UnitPath::tree)
          .thenComparingInt(UnitPath::depth)
          .thenComparing(UnitPath::ancestorUnitId)
          .thenComparing(path -> path.validity().from());

  private final Registry registry;
  private final Map<String, Set<Tree>> treesByUnit = new HashMap<>();
  private final Map<String, List<Life>> lives = new HashMap<>();

  /** Days without a gap on which a unit is in force, and when the first of it was recorded. */
  private record Life(Validity days, LocalDateTime recordedAt) {}

  private UnitPaths(Registry registry) {
    this.registry = registry;
    for (ParentLink link : registry.parents()) {
      treesOf(link.unitId()).add(link.tree());
      treesOf(link.parentUnitId()).add(link.tree());
    }
  }

  /** All ways up, by unit, tree, depth and day. */
  public static List<UnitPath> of(Registry registry) {
    UnitPaths paths = new UnitPaths(registry);
    List<UnitPath> all = new ArrayList<>();
    registry.versions().stream()
        .map(UnitVersion::unitId)
        .distinct()
        .forEach(unit -> all.addAll(paths.of(unit)));
    return all;
  }

  private Set<Tree> treesOf(String unitId) {
    return treesByUnit.computeIfAbsent(unitId, u -> EnumSet.noneOf(Tree.class));
  }

  private List<UnitPath> of(String unitId) {
    List<UnitPath> paths = new ArrayList<>();
    Set<Tree> trees = treesByUnit.getOrDefault(unitId, EnumSet.of(Tree.PARTY));
    for (Tree tree : trees) {
      for (Life life : livesOf(unitId)) {
        climb(
            paths, new UnitPath(unitId, tree, unitId, 0, life.days(), life.recordedAt()));
      }
    }
    return joined(paths);
  }

  private void climb(List<UnitPath> paths, UnitPath step) {
    paths.add(step);
    for (ParentLink link : registry.parentsOf(step.ancestorUnitId(), step.tree())) {
      Validity days = link.validity().intersect(step.validity());
      if (days != null) {
        for (Life parent : livesOf(link.parentUnitId())) {
          Validity both = days.intersect(parent.days());
          if (both != null) {
            climb(paths, above(step, link.parentUnitId(), both, parent.recordedAt()));
          }
        }
      }
    }
  }

  private static UnitPath above(
      UnitPath step, String parent, Validity days, LocalDateTime recordedAt) {
    return new UnitPath(
        step.unitId(),
        step.tree(),
        parent,
        step.depth() + 1,
        days,
        recordedAt.isAfter(step.recordedAt()) ? recordedAt : step.recordedAt());
  }

  private List<Life> livesOf(String unitId) {
    return lives.computeIfAbsent(unitId, this::livesFromVersions);
  }

  private List<Life> livesFromVersions(String unitId) {
    List<Life> found = new ArrayList<>();
    for (UnitVersion version : registry.versionsOf(unitId)) {
      Life last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && version.validFrom().equals(last.days().toExclusive())) {
        found.set(found.size() - 1, longer(last, version));
      } else {
        found.add(new Life(version.validity(), version.recordedAt()));
      }
    }
    return found;
  }

  private static Life longer(Life life, UnitVersion next) {
    LocalDateTime recordedAt = life.recordedAt();
    return new Life(
        until(life.days(), next.validTo()),
        next.recordedAt().isBefore(recordedAt) ? next.recordedAt() : recordedAt);
  }

  private static Validity until(Validity days, @Nullable LocalDate end) {
    return new Validity(days.from(), end);
  }

  /** One row where a way goes on unchanged, although another link of the same units begins. */
  private static List<UnitPath> joined(List<UnitPath> paths) {
    paths.sort(ORDER);
    List<UnitPath> joined = new ArrayList<>();
    for (UnitPath path : paths) {
      UnitPath last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && goesOn(last, path)) {
        joined.set(joined.size() - 1, extended(last, path));
      } else {
        joined.add(path);
      }
    }
    return joined;
  }

  private static boolean goesOn(UnitPath path, UnitPath next) {
    return path.tree() == next.tree()
        && path.depth() == next.depth()
        && path.ancestorUnitId().equals(next.ancestorUnitId())
        && path.recordedAt().equals(next.recordedAt())
        && next.validity().from().equals(path.validity().toExclusive());
  }

  private static UnitPath extended(UnitPath path, UnitPath next) {
    return new UnitPath(
        path.unitId(),
        path.tree(),
        path.ancestorUnitId(),
        path.depth(),
        until(path.validity(), next.validity().toExclusive()),
        path.recordedAt());
  }
}
