package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.DistrictShare;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitPath;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;

/**
 * All shares of all units under all lenses, over days and over what was known when. A new row
 * begins only where something changes: an event that is told late leaves what was known before it
 * as it was.
 */
public final class LensShares {
  /** Before everything that anybody recorded. */
  public static final LocalDateTime ALWAYS = OverDays.FIRST_DAY.atStartOfDay();

  private final Registry registry;
  private final Edges edges;
  private final Kin kin;
  private final LocalDateTime end;
  private final Function<LocalDateTime, UnitLenses> lensesAt;
  private final List<LensShare> rows = new ArrayList<>();

  private LensShares(Registry registry, List<UnitPath> paths, LocalDateTime end) {
    this.registry = registry;
    this.edges = new Edges(registry, end);
    this.end = end;
    Districts districts = new Districts(registry, paths);
    this.kin = new Kin(registry, districts);
    Map<LocalDateTime, UnitLenses> lenses = new HashMap<>();
    this.lensesAt =
        moment ->
            lenses.computeIfAbsent(moment, m -> new UnitLenses(registry, edges, districts, m));
  }

  /**
   * The rows of a registry, by unit and lens.
   *
   * @param paths the ways up of its units, {@code UnitPaths.of(registry)}
   * @param end what was recorded from this moment on is hidden (Asia/Ho_Chi_Minh)
   */
  public static List<LensShare> of(Registry registry, List<UnitPath> paths, LocalDateTime end) {
    List<UnitPath> known = paths.stream().filter(p -> p.recordedAt().isBefore(end)).toList();
    LensShares shares = new LensShares(registry, known, end);
    Map<String, LocalDateTime> units = new LinkedHashMap<>();
    for (UnitVersion version : registry.versions()) {
      units.merge(version.unitId(), version.recordedAt(), (a, b) -> a.isBefore(b) ? a : b);
    }
    units.forEach(
        (unit, recordedAt) -> {
          if (recordedAt.isBefore(end)) {
            shares.add(unit, recordedAt);
          }
        });
    return shares.rows;
  }

  private void add(String unit, LocalDateTime recordedAt) {
    add(Lens.AS_WAS, unit, recordedAt, m -> OverDays.always(Shares.allTo(unit)));
    add(Lens.AS_IS, unit, recordedAt, m -> lensesAt.apply(m).asIs(unit));
    add(Lens.COMPARABLE, unit, recordedAt, m -> lensesAt.apply(m).comparable(unit));
    add(Lens.FORMER_DISTRICT, unit, recordedAt, m -> lensesAt.apply(m).formerDistrict(unit));
  }

  /** A row without its known span. */
  private record Told(Validity days, LensTarget target, double share) {}

  private void add(
      Lens lens,
      String unit,
      LocalDateTime recordedAt,
      Function<LocalDateTime, @Nullable OverDays> daysAt) {
    Map<Told, LocalDateTime> open = new LinkedHashMap<>();
    for (LocalDateTime moment : moments(unit, recordedAt)) {
      LocalDateTime from = moment.equals(recordedAt) ? ALWAYS : moment;
      OverDays days = daysAt.apply(moment);
      List<Told> told = days == null ? List.of() : told(days);
      open.forEach(
          (row, since) -> {
            if (!told.contains(row)) {
              rows.add(share(lens, unit, row, since, from));
            }
          });
      open.keySet().retainAll(told);
      told.forEach(row -> open.putIfAbsent(row, from));
    }
    open.forEach((row, since) -> rows.add(share(lens, unit, row, since, null)));
  }

  /** The moments at which the unit, or a unit of its kin, was told of, from the unit's own on. */
  private NavigableSet<LocalDateTime> moments(String unit, LocalDateTime recordedAt) {
    NavigableSet<LocalDateTime> moments = new TreeSet<>();
    moments.add(recordedAt);
    Stream.concat(
            kin.of(unit).stream().filter(edges::hasEnd).map(edges::knownFrom),
            kin.of(unit).stream()
                .flatMap(u -> registry.districtSharesOf(u).stream())
                .map(DistrictShare::recordedAt))
        .filter(m -> m.isAfter(recordedAt) && m.isBefore(end))
        .forEach(moments::add);
    return moments;
  }

  private static List<Told> told(OverDays days) {
    List<Told> told = new ArrayList<>();
    days.changes()
        .forEach(
            (day, shares) -> {
              LocalDate next = days.changes().higherKey(day);
              shares
                  .byTarget()
                  .forEach(
                      (target, share) ->
                          told.add(new Told(new Validity(day, next), target, share)));
            });
    return told;
  }

  private static LensShare share(
      Lens lens, String unit, Told row, LocalDateTime from, @Nullable LocalDateTime to) {
    return new LensShare(
        lens, unit, row.days(), row.target(), row.share(), new LensShare.Known(from, to));
  }
}
