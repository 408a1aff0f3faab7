package vn.camket.dashboards.access;

import java.util.List;
import vn.camket.dashboards.bundle.Role;

/**
 * A person who may log in.
 *
 * @param username lower-case letters, digits, dots, dashes
 * @param fullName family name first, as Vietnamese names go; at least two words
 * @param role what the person may do
 * @param scope ids of the units whose subtrees the person sees; only with {@link Role#UNIT}, then
 *     at least one
 */
public record User(String username, String fullName, Role role, List<String> scope) {
  /** Copies the scope. */
  public User {
    scope = List.copyOf(scope);
  }

  /** All words of the name but the last. */
  String firstNames() {
    return fullName.substring(0, fullName.lastIndexOf(' '));
  }

  /** The last word of the name: by it a person is called. */
  String lastName() {
    return fullName.substring(fullName.lastIndexOf(' ') + 1);
  }

  /** Superset wants a mail address; nothing is ever sent to it (RFC 2606). */
  String email() {
    return username + "@camket.invalid";
  }
}
