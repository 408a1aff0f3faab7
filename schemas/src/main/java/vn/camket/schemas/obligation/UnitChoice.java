package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * Some units: those that fit every condition given, those named beside them, without the excepted.
 * Names alone mean only these units; nothing at all means every unit.
 *
 * @param kinds kinds of unit; empty = any
 * @param levels levels; empty = any
 * @param blocs blocs; empty = any
 * @param below only units below this one, in any tree; null = anywhere
 * @param ids units named one by one
 * @param except units that are not meant
 */
public record UnitChoice(
    Set<UnitKind> kinds,
    Set<Level> levels,
    Set<Bloc> blocs,
    @Nullable String below,
    Set<String> ids,
    Set<String> except)
    implements Serializable {

  /** Every unit. */
  public static final UnitChoice ALL =
      new UnitChoice(Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of());

  /** Sets are copied. */
  public UnitChoice {
    kinds = Set.copyOf(kinds);
    levels = Set.copyOf(levels);
    blocs = Set.copyOf(blocs);
    ids = Set.copyOf(ids);
    except = Set.copyOf(except);
  }

  /** Whether a unit is one of them, as the trees stand on a day. */
  public boolean includes(UnitVersion unit, LocalDate day, Registry registry) {
    if (except.contains(unit.unitId())) {
      return false;
    }
    return ids.contains(unit.unitId()) || (!onlyNames() && fits(unit, day, registry));
  }

  private boolean onlyNames() {
    return !ids.isEmpty()
        && kinds.isEmpty()
        && levels.isEmpty()
        && blocs.isEmpty()
        && below == null;
  }

  private boolean fits(UnitVersion unit, LocalDate day, Registry registry) {
    return (kinds.isEmpty() || kinds.contains(unit.kind()))
        && (levels.isEmpty() || levels.contains(unit.level()))
        && (blocs.isEmpty() || blocs.contains(unit.bloc()))
        && (below == null
            || registry.isBelow(unit.unitId(), below, new Validity(day, day.plusDays(1))));
  }
}
