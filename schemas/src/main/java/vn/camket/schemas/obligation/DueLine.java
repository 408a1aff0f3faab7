package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.time.MonthDay;
import java.util.Set;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.Level;

/**
 * A due day for some units: those that fit every condition given; no condition fits all.
 *
 * @param levels levels of the units; empty = any
 * @param kinds kinds of the units; empty = any
 * @param blocs blocs of the units; empty = any
 * @param monthDay day of the year
 * @param nextYear whether in the year after the scheme-year
 * @param operator how the day binds
 */
public record DueLine(
    Set<Level> levels,
    Set<UnitKind> kinds,
    Set<Bloc> blocs,
    MonthDay monthDay,
    boolean nextYear,
    DueOperator operator)
    implements Serializable {

  /** Sets are copied. */
  public DueLine {
    levels = Set.copyOf(levels);
    kinds = Set.copyOf(kinds);
    blocs = Set.copyOf(blocs);
  }

  boolean fits(UnitVersion unit) {
    return (levels.isEmpty() || levels.contains(unit.level()))
        && (kinds.isEmpty() || kinds.contains(unit.kind()))
        && (blocs.isEmpty() || blocs.contains(unit.bloc()));
  }

  /** The deadline of a scheme-year. */
  public Deadline of(int year) {
    return new Deadline(monthDay.atYear(nextYear ? year + 1 : year), operator);
  }
}
