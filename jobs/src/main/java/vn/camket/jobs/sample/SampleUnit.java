package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * A unit of the sample.
 *
 * @param number place in the list of all units, from 1
 * @param id opaque identifier in the registry
 * @param sender its sender code, which is also the name of its folder in the inbox
 * @param name its last name, or that of a year
 * @param from first day in force
 * @param to first day no longer in force; null while in force
 * @param itemsTo first day on which neither it nor one that took all of it over is in force; null
 *     while one is
 * @param parent number of its first Party parent, or of that of a year; 0 for a root
 * @param reportsFrom first day on which it belongs to the province whose home this is; null when it
 *     never did
 * @param names by their first days
 * @param parents numbers of Party parents by their first days
 * @param otherNames other names by which lists call it
 */
record SampleUnit(
    int number,
    String id,
    String sender,
    String name,
    String kind,
    Bloc bloc,
    Level level,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate itemsTo,
    int parent,
    @Nullable LocalDate reportsFrom,
    NavigableMap<LocalDate, String> names,
    NavigableMap<LocalDate, Integer> parents,
    List<String> otherNames) {

  /** The identifier of a unit that no registry is shipped for. */
  static String idOf(int number) {
    return String.format(Locale.ROOT, "u%05d", number);
  }

  /** A unit that has one name and one parent all its life. */
  static SampleUnit constant(
      int number,
      String id,
      String name,
      String kind,
      Bloc bloc,
      Level level,
      LocalDate from,
      @Nullable LocalDate to,
      int parent,
      List<String> otherNames) {
    return new SampleUnit(
        number,
        id,
        Spelling.slug(name) + "-" + number,
        name,
        kind,
        bloc,
        level,
        from,
        to,
        to,
        parent,
        from,
        new TreeMap<>(Map.of(from, name)),
        new TreeMap<>(Map.of(from, parent)),
        otherNames);
  }

  /** The unit as it is called, and where it stands, in the middle of a year. */
  SampleUnit inYear(int year) {
    LocalDate middle = LocalDate.of(year, 6, 30);
    LocalDate day = middle.isBefore(from) ? from : middle;
    return new SampleUnit(
        number,
        id,
        sender,
        names.floorEntry(day).getValue(),
        kind,
        bloc,
        level,
        from,
        to,
        itemsTo,
        parents.floorEntry(day).getValue(),
        reportsFrom,
        names,
        parents,
        otherNames);
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Whether its items go on that day, its own or under one that took all of it over. */
  boolean itemsGoOn(LocalDate day) {
    return !day.isBefore(from) && (itemsTo == null || day.isBefore(itemsTo));
  }

  boolean endsBy(LocalDate day) {
    return to != null && !to.isAfter(day);
  }

  SampleUnit withItemsTo(@Nullable LocalDate day) {
    return new SampleUnit(
        number,
        id,
        sender,
        name,
        kind,
        bloc,
        level,
        from,
        to,
        day,
        parent,
        reportsFrom,
        names,
        parents,
        otherNames);
  }
}
