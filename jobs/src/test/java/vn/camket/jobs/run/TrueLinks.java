package vn.camket.jobs.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Figures that link periods and years, computed item by item from the truth of a sample and from
 * nothing that the product knows of measures.
 */
final class TrueLinks {
  private final List<Map<String, String>> states;
  private final Map<String, Map<String, String>> items = new HashMap<>();
  private final Set<String> signedAgain = new HashSet<>();

  /**
   * @param items lines of truth/items.csv
   * @param states lines of truth/item_statuses.csv
   */
  TrueLinks(List<Map<String, String>> items, List<Map<String, String>> states) {
    this.states = states;
    for (Map<String, String> item : items) {
      this.items.put(cell(item, "item_key"), item);
      if (cell(item, "signed").equals("true") && cell(item, "fate").equals("LIVE")) {
        signedAgain.add(cell(item, "carried_from"));
      }
    }
  }

  /** Whether an item goes on from the year before: not one that a successor signed anew. */
  private boolean isCarried(Map<String, String> item) {
    Map<String, String> earlier = items.getOrDefault(cell(item, "carried_from"), Map.of());
    return !earlier.isEmpty() && !cell(earlier, "year").equals(cell(item, "year"));
  }

  /** M12 by "year|stage|state at mid-year|state at year-end", in percent of the third. */
  Map<String, Double> transitions() {
    Map<String, String> midYear = new HashMap<>();
    for (Map<String, String> state : read("H1")) {
      midYear.put(cell(state, "item_key") + cell(state, "stage"), cell(state, "status"));
    }
    Map<String, Long> pairs = new TreeMap<>();
    Map<String, Long> from = new HashMap<>();
    for (Map<String, String> state : read("YEAR")) {
      String before = midYear.get(cell(state, "item_key") + cell(state, "stage"));
      if (before != null) {
        String row = cell(state, "year") + "|" + cell(state, "stage") + "|" + before;
        pairs.merge(row + "|" + cell(state, "status"), 1L, Long::sum);
        from.merge(row, 1L, Long::sum);
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    pairs.forEach(
        (pair, n) ->
            shares.put(
                pair, 100.0 * n / from.getOrDefault(pair.substring(0, pair.lastIndexOf('|')), 0L)));
    return shares;
  }

  private List<Map<String, String>> read(String period) {
    return states.stream()
        .filter(s -> cell(s, "period").equals(period) && !cell(s, "status").equals("UNKNOWN"))
        .toList();
  }

  /**
   * M13 by "year|period|stage|M13", NaN where no unit has signed anything in the year before, of
   * which alone items can be carried over; and its second part by "year|YEAR|stage|M13B": what the
   * year signed again of what the year before had left.
   */
  Map<String, Double> carryOver() {
    Map<String, long[]> counts = new TreeMap<>();
    Set<String> years = new HashSet<>();
    states.forEach(s -> years.add(cell(s, "year")));
    for (Map<String, String> state : states) {
      String key = cell(state, "item_key");
      boolean carried = isCarried(items.getOrDefault(key, Map.of()));
      if (!years.contains(String.valueOf(Integer.parseInt(cell(state, "year")) - 1))) {
        counts.put(slot(state) + "|M13", new long[2]);
      } else {
        count(counts, slot(state) + "|M13", carried);
      }
      String next = String.valueOf(Integer.parseInt(cell(state, "year")) + 1);
      boolean yearEnd = cell(state, "period").equals("YEAR");
      if (yearEnd && years.contains(next) && !isDone(state)) {
        count(counts, next + "|YEAR|" + cell(state, "stage") + "|M13B", signedAgain.contains(key));
      }
    }
    return shares(counts);
  }

  /** M14 of the province by "year|period|stage", in points; NaN where the year before has none. */
  Map<String, Double> trend() {
    return differences(s -> "");
  }

  /** M14 of units by "unit|year|period|stage", as above. */
  Map<String, Double> trendByUnit() {
    return differences(s -> cell(s, "unit_id") + "|");
  }

  private Map<String, Double> differences(Function<Map<String, String>, String> whose) {
    Map<String, long[]> counts = new TreeMap<>();
    Map<String, String> before = new HashMap<>();
    for (Map<String, String> state : states) {
      int year = Integer.parseInt(cell(state, "year"));
      String rest = "|" + cell(state, "period") + "|" + cell(state, "stage");
      String now = whose.apply(state) + year + rest;
      count(counts, now, isDone(state));
      before.put(now, whose.apply(state) + (year - 1) + rest);
    }
    Map<String, Double> rates = shares(counts);
    Map<String, Double> points = new TreeMap<>();
    rates.forEach(
        (now, rate) ->
            points.put(now, rate - rates.getOrDefault(before.getOrDefault(now, ""), Double.NaN)));
    return points;
  }

  private static String slot(Map<String, String> state) {
    return cell(state, "year") + "|" + cell(state, "period") + "|" + cell(state, "stage");
  }

  private static boolean isDone(Map<String, String> state) {
    return cell(state, "status").startsWith("DONE");
  }

  private static void count(Map<String, long[]> counts, String key, boolean counted) {
    long[] n = counts.computeIfAbsent(key, k -> new long[2]);
    n[0] += counted ? 1 : 0;
    n[1]++;
  }

  private static Map<String, Double> shares(Map<String, long[]> counts) {
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((key, n) -> shares.put(key, 100.0 * n[0] / n[1]));
    return shares;
  }

  private static String cell(Map<String, String> line, String column) {
    return CsvLines.cell(line, column);
  }
}
