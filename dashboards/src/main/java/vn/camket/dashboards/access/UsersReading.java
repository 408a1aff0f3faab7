package vn.camket.dashboards.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.camket.dashboards.bundle.Role;
import vn.camket.schemas.yaml.YamlNode;

/** One reading of a users file, which collects its problems. */
final class UsersReading {
  private static final Set<String> KEYS = Set.of("username", "full_name", "role", "scope");
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
  private static final Pattern FULL_NAME = Pattern.compile("\\S+( \\S+)+");
  private static final Pattern UNIT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final String ADMIN = "admin";

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private UsersReading(String file) {
    this.file = file;
  }

  /**
   * The users of a text.
   *
   * @param file how to call it in a problem
   */
  static List<User> of(String text, String file) {
    UsersReading reading = new UsersReading(file);
    reading.root(YamlNode.parse(text, file));
    if (!reading.problems.isEmpty()) {
      throw new UsersFileException(reading.problems);
    }
    return List.copyOf(reading.users);
  }

  private void root(YamlNode root) {
    if (root instanceof YamlNode.Mapping mapping
        && mapping.entries().keySet().equals(Set.of("users"))) {
      YamlNode list = mapping.entries().get("users");
      if (list instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(this::user);
      } else if (!(list instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
        problem(root.line(), "'users' must be a list");
      }
    } else if (!(root instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
      problem(root.line(), "must hold the one key 'users'");
    }
  }

  private void user(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problem(node.line(), "a user must have the keys username, full_name, role");
      return;
    }
    int before = problems.size();
    mapping.entries().forEach((key, value) -> known(key, value.line()));
    String username = matching(mapping, "username", USERNAME, "2 to 63 of a-z 0-9 . _ -");
    String fullName = matching(mapping, "full_name", FULL_NAME, "at least two words");
    Optional<Role> role = role(mapping);
    List<String> scope = scope(mapping);
    role.ifPresent(r -> scopeFits(mapping.line(), r, scope));
    unique(username, mapping.line());
    if (problems.size() == before && role.isPresent()) {
      users.add(new User(username, fullName, role.get(), scope));
    }
  }

  private void known(String key, int line) {
    if (!KEYS.contains(key)) {
      problem(line, "unknown key '" + key + "'");
    }
  }

  private String matching(YamlNode.Mapping user, String key, Pattern pattern, String form) {
    YamlNode node = user.entries().get(key);
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (!pattern.matcher(text).matches()) {
      problem(node == null ? user.line() : node.line(), key + " '" + text + "' is not " + form);
    }
    return text;
  }

  private Optional<Role> role(YamlNode.Mapping user) {
    YamlNode node = user.entries().get("role");
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    Optional<Role> role =
        Arrays.stream(Role.values()).filter(r -> r.title().equals(text)).findFirst();
    if (role.isEmpty()) {
      String known =
          Arrays.stream(Role.values()).map(Role::title).collect(Collectors.joining(", "));
      problem(node == null ? user.line() : node.line(), "role '" + text + "' is none of " + known);
    }
    return role;
  }

  private List<String> scope(YamlNode.Mapping user) {
    YamlNode node = user.entries().get("scope");
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      problem(node.line(), "scope must be a list of unit ids, such as [u00012]");
      return List.of();
    }
    List<String> units = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      String text = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      if (!UNIT_ID.matcher(text).matches()) {
        problem(item.line(), "'" + text + "' is no unit id");
      }
      units.add(text);
    }
    return units;
  }

  private void scopeFits(int line, Role role, List<String> scope) {
    if (role == Role.UNIT && scope.isEmpty()) {
      problem(line, "role Unit needs a scope");
    }
    if (role != Role.UNIT && !scope.isEmpty()) {
      problem(line, "a scope goes with role Unit only; " + role.title() + " sees the province");
    }
  }

  private void unique(String username, int line) {
    if (username.equals(ADMIN)) {
      problem(line, "'admin' is Superset's own and stands in no list");
    }
    Integer other = lines.putIfAbsent(username, line);
    if (other != null) {
      problem(line, "username '" + username + "' stands in line " + other + ", too");
    }
  }

  private void problem(int line, String reason) {
    problems.add(file + " line " + line + ": " + reason);
  }
}
