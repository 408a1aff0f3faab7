package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.bundle.RowScope;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/**
 * Row-level security: one rule denies every row to everyone but the roles that see the province,
 * and for each scope a rule allows its rows. All are in one group, in which one that allows
 * suffices. Rules made by people are deleted: an alien one in the group would open rows.
 */
final class RowRules implements Part {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/v1/rowlevelsecurity/";
  private static final String GROUP = "unit";
  private static final String NEVER = "1 = 0";

  private record Rule(String filter, String clause, Set<Integer> tables, Set<Integer> roles) {}

  private final Session session;
  private final Bundle bundle;
  private final List<User> users;

  RowRules(Session session, Bundle bundle, List<User> users) {
    this.session = session;
    this.bundle = bundle;
    this.users = users;
  }

  @Override
  public String name() {
    return "row-level security";
  }

  @Override
  public List<Change> plan() {
    Map<String, Rule> wanted = wanted();
    List<Change> changes = new ArrayList<>();
    Set<String> kept = new TreeSet<>();
    for (JsonNode found : Listing.of(session, PATH)) {
      String name = found.path("name").asText();
      String one = PATH + found.path("id").asInt();
      Rule rule = wanted.get(name);
      if (rule == null || !kept.add(name)) {
        changes.add(new Change("row rule " + name + " deleted", () -> write("DELETE", one)));
      } else if (!rule.equals(rule(found)) || !found.path("group_key").asText().equals(GROUP)) {
        changes.add(
            new Change("row rule " + name, () -> session.write("PUT", one, body(name, rule))));
      }
    }
    wanted.forEach(
        (name, rule) -> {
          if (!kept.contains(name)) {
            changes.add(
                new Change(
                    "row rule " + name + " made",
                    () -> session.write("POST", PATH, body(name, rule))));
          }
        });
    return changes;
  }

  private void write(String method, String path) {
    session.write(method, path, null);
  }

  private Map<String, Rule> wanted() {
    RoleIds roles = RoleIds.read(session);
    List<DeployedDataset> datasets = DeployedDataset.of(session, bundle);
    Map<String, Rule> wanted = new LinkedHashMap<>();
    Set<Integer> guarded =
        ids(datasets.stream().filter(d -> !(d.access().rows() instanceof RowScope.Open)).toList());
    if (!guarded.isEmpty()) {
      wanted.put("deny", new Rule("Base", NEVER, guarded, exempt(roles)));
    }
    int mart = DeployedDatabase.mart(session, bundle.of(AssetKind.DATABASE)).id();
    Subtrees.of(session, mart, users)
        .forEach(
            (unit, units) ->
                byColumn(datasets)
                    .forEach(
                        (column, tables) ->
                            wanted.put(
                                "allow " + unit + " by " + column,
                                new Rule(
                                    "Regular",
                                    clause(column, units),
                                    ids(tables),
                                    Set.of(roles.id(RoleIds.ofScope(unit)))))));
    return wanted;
  }

  private static Set<Integer> exempt(RoleIds roles) {
    return Stream.of(
            RoleIds.ADMIN, Role.LEADERSHIP.title(), Role.PLANNER.title(), Role.ANALYST.title())
        .map(roles::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<DeployedDataset>> byColumn(List<DeployedDataset> datasets) {
    Map<String, List<DeployedDataset>> byColumn = new TreeMap<>();
    for (DeployedDataset dataset : datasets) {
      if (dataset.access().rows() instanceof RowScope.OfUnit rows) {
        byColumn.computeIfAbsent(rows.column(), c -> new ArrayList<>()).add(dataset);
      }
    }
    return byColumn;
  }

  private static Set<Integer> ids(Collection<DeployedDataset> datasets) {
    return datasets.stream()
        .map(DeployedDataset::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String clause(String column, List<String> units) {
    return units.stream()
        .map(unit -> "'" + unit.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  private static Rule rule(JsonNode found) {
    return new Rule(
        found.path("filter_type").asText(),
        found.path("clause").asText(),
        numbers(found.path("tables")),
        numbers(found.path("roles")));
  }

  private static Set<Integer> numbers(JsonNode list) {
    Set<Integer> numbers = new TreeSet<>();
    list.forEach(element -> numbers.add(element.path("id").asInt()));
    return numbers;
  }

  private static ObjectNode body(String name, Rule rule) {
    ObjectNode body = JSON.createObjectNode();
    body.put("name", name)
        .put("filter_type", rule.filter())
        .put("clause", rule.clause())
        .put("group_key", GROUP);
    rule.tables().forEach(body.putArray("tables")::add);
    rule.roles().forEach(body.putArray("roles")::add);
    return body;
  }
}
