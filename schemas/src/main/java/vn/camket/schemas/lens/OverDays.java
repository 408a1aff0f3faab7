package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A spread that changes from day to day: each holds from its day until the next one. Every day has
 * one: the first begins at {@link #FIRST_DAY}.
 */
final class OverDays {
  /** Before every day that anybody asks about, and a date in every database. */
  static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private final NavigableMap<LocalDate, Shares> from;

  private OverDays(NavigableMap<LocalDate, Shares> from) {
    this.from = Collections.unmodifiableNavigableMap(from);
  }

  static OverDays always(Shares shares) {
    return new OverDays(new TreeMap<>(Map.of(FIRST_DAY, shares)));
  }

  /** This until a day, the other from then on. */
  OverDays then(LocalDate day, OverDays later) {
    TreeMap<LocalDate, Shares> all = new TreeMap<>(from.headMap(day, false));
    put(all, day.isBefore(FIRST_DAY) ? FIRST_DAY : day, later.on(day));
    later.from.tailMap(day, false).forEach((d, shares) -> put(all, d, shares));
    return new OverDays(all);
  }

  /** Several by weight, day by day. */
  static OverDays mixed(List<OverDays> parts, List<Double> weights) {
    TreeSet<LocalDate> days = new TreeSet<>();
    parts.forEach(part -> days.addAll(part.from.keySet()));
    TreeMap<LocalDate, Shares> all = new TreeMap<>();
    days.forEach(
        day -> put(all, day, Shares.mixed(parts.stream().map(p -> p.on(day)).toList(), weights)));
    return new OverDays(all);
  }

  private static void put(NavigableMap<LocalDate, Shares> all, LocalDate day, Shares shares) {
    Map.Entry<LocalDate, Shares> before = all.lowerEntry(day);
    if (before == null || !before.getValue().equals(shares)) {
      all.put(day, shares);
    }
  }

  Shares on(LocalDate day) {
    Map.Entry<LocalDate, Shares> entry = from.floorEntry(day);
    return Objects.requireNonNull(entry == null ? from.firstEntry() : entry).getValue();
  }

  /** The days on which something changes, {@link #FIRST_DAY} included. */
  NavigableMap<LocalDate, Shares> changes() {
    return from;
  }
}
