package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/**
 * The accounts of the users file. Who left it can no longer log in; the account stays, because what
 * it did is recorded under it.
 */
final class Accounts implements Part {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/v1/security/users/";

  private record Account(
      String firstName, String lastName, String email, boolean isActive, Set<Integer> roles) {}

  private final Session session;
  private final List<User> users;
  private final Passwords passwords;

  Accounts(Session session, List<User> users, Passwords passwords) {
    this.session = session;
    this.users = users;
    this.passwords = passwords;
  }

  @Override
  public String name() {
    return "users";
  }

  @Override
  public List<Change> plan() {
    RoleIds roles = RoleIds.read(session);
    Map<String, JsonNode> found = found(session);
    List<Change> changes = new ArrayList<>();
    for (User user : users) {
      Account wanted = wanted(user, roles);
      JsonNode account = found.remove(user.username());
      if (account == null) {
        changes.add(new Change("user " + user.username() + " made", () -> make(user, wanted)));
      } else if (!wanted.equals(account(account))) {
        String one = PATH + account.path("id").asInt();
        changes.add(
            new Change("user " + user.username(), () -> session.write("PUT", one, body(wanted))));
      }
    }
    found.remove(session.user());
    found.forEach((name, account) -> close(name, account, roles.id(RoleIds.FORMER), changes));
    return changes;
  }

  private void close(String name, JsonNode account, int former, List<Change> changes) {
    if (account.path("active").asBoolean() || !account(account).roles().equals(Set.of(former))) {
      ObjectNode body = JSON.createObjectNode().put("active", false);
      body.putArray("roles").add(former);
      String one = PATH + account.path("id").asInt();
      changes.add(
          new Change(
              "user " + name + " closed",
              () -> {
                session.write("PUT", one, body);
                passwords.remove(name);
              }));
    }
  }

  private void make(User user, Account wanted) {
    ObjectNode body = body(wanted);
    body.put("username", user.username()).put("password", passwords.readOrMake(user.username()));
    session.write("POST", PATH, body);
  }

  /** Gives a user a new first password. */
  void reset(String username) {
    JsonNode account = found(session).get(username);
    String password = passwords.make(username);
    if (account != null) {
      session.write(
          "PUT",
          PATH + account.path("id").asInt(),
          JSON.createObjectNode().put("password", password));
    }
  }

  private static Map<String, JsonNode> found(Session session) {
    Map<String, JsonNode> found = new HashMap<>();
    Listing.of(session, PATH).forEach(user -> found.put(user.path("username").asText(), user));
    return found;
  }

  private static Account wanted(User user, RoleIds roles) {
    Set<Integer> ids = new TreeSet<>(Set.of(roles.id(user.role().title())));
    user.scope().forEach(unit -> ids.add(roles.id(RoleIds.ofScope(unit))));
    return new Account(user.firstNames(), user.lastName(), user.email(), true, ids);
  }

  private static Account account(JsonNode found) {
    Set<Integer> roles = new TreeSet<>();
    found.path("roles").forEach(role -> roles.add(role.path("id").asInt()));
    return new Account(
        found.path("first_name").asText(),
        found.path("last_name").asText(),
        found.path("email").asText(),
        found.path("active").asBoolean(),
        roles);
  }

  private static ObjectNode body(Account account) {
    ObjectNode body = JSON.createObjectNode();
    body.put("first_name", account.firstName())
        .put("last_name", account.lastName())
        .put("email", account.email())
        .put("active", account.isActive());
    account.roles().forEach(body.putArray("roles")::add);
    return body;
  }
}
