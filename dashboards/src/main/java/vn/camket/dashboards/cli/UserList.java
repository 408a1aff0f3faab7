package vn.camket.dashboards.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.camket.dashboards.access.User;

/** How a list of users is written; each form ends with a new line, also when nobody is in it. */
enum UserList {
  /** For people: Vietnamese heads. */
  TABLE {
    @Override
    String of(List<User> users) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("Tên đăng nhập", "Vai trò", "Họ và tên", "Đơn vị được xem"));
      users.forEach(user -> rows.add(cells(user)));
      List<Integer> widths = new ArrayList<>();
      for (int column = 0; column < rows.get(0).size(); column++) {
        int at = column;
        widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
      }
      return users.isEmpty()
          ? ""
          : rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }
  },
  /** For programs; no value holds a comma or a quote but full names and lists of units. */
  CSV {
    @Override
    String of(List<User> users) {
      StringBuilder text = new StringBuilder(String.join(",", KEYS)).append('\n');
      for (User user : users) {
        text.append(String.join(",", cells(user).stream().map(UserList::quoted).toList()));
        text.append('\n');
      }
      return text.toString();
    }
  },
  /** For programs. */
  JSON {
    @Override
    String of(List<User> users) {
      ArrayNode list = new ObjectMapper().createArrayNode();
      for (User user : users) {
        var entry = list.addObject();
        entry.put("username", user.username()).put("role", user.role().title());
        entry.put("full_name", user.fullName());
        user.scope().forEach(entry.putArray("scope")::add);
      }
      return list.toPrettyString() + "\n";
    }
  };

  private static final List<String> KEYS = List.of("username", "role", "full_name", "scope");
  private static final String GAP = "  ";

  /** The list as text. */
  abstract String of(List<User> users);

  private static List<String> cells(User user) {
    return List.of(
        user.username(), user.role().title(), user.fullName(), String.join(" ", user.scope()));
  }

  private static String line(List<String> values, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < values.size(); column++) {
      String value = values.get(column);
      line.append(value).append(" ".repeat(widths.get(column) - value.length())).append(GAP);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static String quoted(String value) {
    return value.contains(",") || value.contains("\"")
        ? "\"" + value.replace("\"", "\"\"") + "\""
        : value;
  }
}
