package vn.camket.jobs.units;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of administrative units: one line per place and release, with the columns
 * effective_from, release, level (province, district, ward), code, full_name, parent_code.
 */
final class Snapshots {
  private static final List<String> COLUMNS =
      List.of("effective_from", "release", "level", "code", "full_name", "parent_code");

  private final SourceProblems problems;
  private final Map<String, Snapshot> byRelease = new LinkedHashMap<>();
  private final Map<String, @Nullable PlaceName> names = new HashMap<>();

  Snapshots(SourceProblems problems) {
    this.problems = problems;
  }

  /** All releases of the files, by day; releases of one day as the files have them. */
  List<Snapshot> read(List<SourceFile> files) {
    for (SourceFile file : files) {
      for (SourceRow row : new SourceTable(file, COLUMNS, problems).read()) {
        add(file.name(), row);
      }
    }
    List<Snapshot> snapshots = new ArrayList<>(byRelease.values());
    snapshots.sort(Comparator.comparing(Snapshot::day));
    return snapshots;
  }

  private void add(String file, SourceRow row) {
    LocalDate day = day(file, row);
    PlaceLevel level = PlaceLevel.of(row.text("level"));
    if (level == null) {
      problems.add(file, row.line(), "level '" + row.text("level") + "' is unknown");
    }
    if (day == null || level == null) {
      return;
    }
    Place place = place(file, row, level);
    String release = row.text("release");
    Snapshot snapshot =
        byRelease.computeIfAbsent(day + " " + release, k -> new Snapshot(day, release));
    if (place != null) {
      Place earlier = snapshot.places(level).putIfAbsent(place.code(), place);
      if (earlier != null) {
        problems.add(
            file, row.line(), "code " + place.code() + " already stands in line " + earlier.line());
      }
    }
  }

  private @Nullable Place place(String file, SourceRow row, PlaceLevel level) {
    String code = level.code(row.text("code"));
    PlaceName name = names.computeIfAbsent(row.text("full_name"), PlaceName::of);
    if (code == null) {
      problems.add(file, row.line(), "code '" + row.text("code") + "' is no code of a " + level);
    }
    if (name == null) {
      problems.add(
          file, row.line(), "'" + row.text("full_name") + "' begins with no type of place");
    }
    String parent = row.text("parent_code");
    return code == null || name == null
        ? null
        : new Place(
            level, code, name, parent.isEmpty() ? null : parent, row.text("release"), row.line());
  }

  private @Nullable LocalDate day(String file, SourceRow row) {
    try {
      return LocalDate.parse(row.text("effective_from"));
    } catch (DateTimeException e) {
      problems.add(
          file,
          row.line(),
          "effective_from '" + row.text("effective_from") + "' is no day; write it as 2025-07-01");
      return null;
    }
  }
}
