package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether what stands in Superset is what the code says. What the code states must stand there, and
 * where it states nothing nothing may stand; what it leaves out may have Superset's default, except
 * in {@link #WHOLE}, where nothing may be added.
 */
final class Comparison {
  /** Parts that people edit in the browser: an addition there is a difference, too. */
  private static final Set<String> WHOLE = Set.of("position", "params");

  /** What tells the elements of a list apart, whatever their order. */
  private static final Map<String, String> NAMED =
      Map.of("columns", "column_name", "metrics", "metric_name");

  /** Told to Superset but not told back by it. */
  private static final Set<String> UNTOLD = Set.of("is_managed_externally", "external_url");

  private final List<String> differences = new ArrayList<>();

  private Comparison() {}

  /** The differences, each with its place; none when all is as the code says. */
  static List<String> differences(ObjectNode wanted, ObjectNode found) {
    Comparison comparison = new Comparison();
    comparison.objects("", Canonical.wanted(wanted), Canonical.found(found), false);
    return comparison.differences;
  }

  private void objects(String place, JsonNode wanted, JsonNode found, boolean whole) {
    Set<String> keys = new TreeSet<>();
    wanted.fieldNames().forEachRemaining(keys::add);
    if (whole) {
      found.fieldNames().forEachRemaining(keys::add);
    }
    if (place.isEmpty()) {
      keys.removeAll(UNTOLD);
    }
    for (String key : keys) {
      boolean isWhole = whole || (place.isEmpty() && WHOLE.contains(key));
      values(place + "/" + key, wanted.path(key), found.path(key), isWhole);
    }
  }

  private void values(String place, JsonNode wanted, JsonNode found, boolean whole) {
    if (wanted.isNull() && found.isMissingNode()) {
      return;
    }
    if (wanted.isObject() && (found.isObject() || found.isMissingNode())) {
      objects(place, wanted, found, whole);
    } else if (NAMED.containsKey(place.substring(1)) && wanted.isArray() && found.isArray()) {
      String name = NAMED.get(place.substring(1));
      named(place, byName(wanted, name), byName(found, name));
    } else if (wanted.isArray() && found.isArray() && wanted.size() == found.size()) {
      for (int i = 0; i < wanted.size(); i++) {
        values(place + "/" + i, wanted.path(i), found.path(i), whole);
      }
    } else if (!wanted.equals(found)) {
      differences.add(place + ": " + shown(found) + " instead of " + shown(wanted));
    }
  }

  private void named(String place, Map<String, JsonNode> wanted, Map<String, JsonNode> found) {
    if (!wanted.keySet().equals(found.keySet())) {
      differences.add(place + ": " + found.keySet() + " instead of " + wanted.keySet());
      return;
    }
    wanted.forEach(
        (name, value) ->
            objects(place + "/" + name, value, found.getOrDefault(name, value), false));
  }

  private static Map<String, JsonNode> byName(JsonNode list, String name) {
    Map<String, JsonNode> byName = new TreeMap<>();
    list.forEach(element -> byName.put(element.path(name).asText(), element));
    return byName;
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > 400 ? text.substring(0, 400) + " …" : text;
  }
}
