package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All places of one release, in force from a day on. */
final class Snapshot {
  private final LocalDate day;
  private final String release;
  private final Map<PlaceLevel, Map<String, Place>> places = new EnumMap<>(PlaceLevel.class);

  Snapshot(LocalDate day, String release) {
    this.day = day;
    this.release = release;
  }

  LocalDate day() {
    return day;
  }

  String release() {
    return release;
  }

  /** The places of a level by code, in the order of the file. */
  Map<String, Place> places(PlaceLevel level) {
    return places.computeIfAbsent(level, l -> new LinkedHashMap<>());
  }
}
