package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was received about which report of which unit, for the truth. */
final class Receipts {
  /**
   * One arrival.
   *
   * @param known whether the list of arrivals says when
   */
  record Receipt(LocalDateTime at, boolean known, boolean valid, boolean items) {}

  private final LocalDate end;
  private final Map<String, List<Receipt>> byReport = new HashMap<>();

  /**
   * @param end last day of the sample: what nobody noted counts as received then
   */
  Receipts(LocalDate end) {
    this.end = end;
  }

  /** Notes the arrivals of a file; none when the list of arrivals does not name it. */
  void note(Told told, List<LocalDateTime> at) {
    List<Receipt> receipts =
        byReport.computeIfAbsent(
            key(told.unit(), told.scheme(), told.year(), told.report()), k -> new ArrayList<>());
    if (at.isEmpty()) {
      receipts.add(new Receipt(end.atStartOfDay(), false, told.valid(), told.items()));
    }
    at.forEach(time -> receipts.add(new Receipt(time, true, told.valid(), told.items())));
  }

  List<Receipt> of(SampleUnit unit, SchemeName scheme, int year, String report) {
    return byReport.getOrDefault(key(unit, scheme, year, report), List.of());
  }

  private static String key(SampleUnit unit, SchemeName scheme, int year, String report) {
    return unit.number() + " " + scheme + " " + year + " " + report;
  }
}
