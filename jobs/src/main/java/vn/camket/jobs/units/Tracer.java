package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows units from the first release to the last. */
final class Tracer {
  private final List<Snapshot> releases;
  private final @Nullable Mapping mapping;
  private final String mappingName;
  private final Map<String, String> continued;
  private final Living living = new Living();

  /**
   * @param releases by day, at least one
   * @param mapping null when there is none
   * @param continued see {@link Reform}
   */
  Tracer(
      List<Snapshot> releases,
      @Nullable Mapping mapping,
      String mappingName,
      Map<String, String> continued) {
    this.releases = releases;
    this.mapping = mapping;
    this.mappingName = mappingName;
    this.continued = continued;
  }

  Living trace() {
    List<Snapshot> days = days();
    for (PlaceLevel level : PlaceLevel.values()) {
      days.get(0).places(level).values().forEach(place -> living.begins(days.get(0), place));
    }
    for (int i = 1; i < days.size(); i++) {
      step(days, i);
    }
    return living;
  }

  private void step(List<Snapshot> days, int i) {
    Snapshot now = days.get(i);
    if (isReform(days.get(i - 1), now)) {
      Mapping known =
          mapping != null && mapping.day().equals(now.day()) ? mapping : Mapping.none(now.day());
      new Reform(living, now, known, mappingName, continued).take();
      return;
    }
    for (PlaceLevel level : PlaceLevel.values()) {
      new Step(living, now, level, code -> returns(days, i, level, code), i == days.size() - 1)
          .take();
    }
  }

  /** The day of the mapping, or one on which a whole level ends. */
  private boolean isReform(Snapshot before, Snapshot now) {
    return (mapping != null && mapping.day().equals(now.day()))
        || (!before.places(PlaceLevel.DISTRICT).isEmpty()
            && now.places(PlaceLevel.DISTRICT).isEmpty());
  }

  private boolean returns(List<Snapshot> days, int i, PlaceLevel level, String code) {
    for (int later = i + 1; later < days.size(); later++) {
      if (isReform(days.get(later - 1), days.get(later))) {
        return false;
      }
      if (days.get(later).places(level).containsKey(code)) {
        return true;
      }
    }
    return false;
  }

  /** One release per day: of several, the last. */
  private List<Snapshot> days() {
    Map<LocalDate, Snapshot> last = new HashMap<>();
    releases.forEach(release -> last.put(release.day(), release));
    List<Snapshot> days = new ArrayList<>();
    for (Snapshot release : releases) {
      Snapshot counting = last.getOrDefault(release.day(), release);
      if (counting == release) {
        days.add(release);
      } else {
        corrected(release, counting);
      }
    }
    return days;
  }

  private void corrected(Snapshot release, Snapshot by) {
    for (PlaceLevel level : PlaceLevel.values()) {
      for (Place place : release.places(level).values()) {
        Place now = by.places(level).get(place.code());
        if (now == null || !now.name().key().equals(place.name().key())) {
          living.tell(
              FindingKind.SAME_DAY_CORRECTION,
              release,
              place,
              by.release() + " ghi " + (now == null ? "không có mã này" : now.name().full()));
        }
      }
    }
  }
}
