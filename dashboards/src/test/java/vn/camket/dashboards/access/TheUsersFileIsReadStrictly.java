package vn.camket.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.dashboards.bundle.Role;

class TheUsersFileIsReadStrictly {
  private static final User PLANNER =
      new User("binh.nguyen", "Nguyễn Văn Bình", Role.PLANNER, List.of());
  private static final User DISTRICT =
      new User("gio.linh", "Huyện ủy 'Gio Linh'", Role.UNIT, List.of("u00012", "u00013"));

  @Test
  void whatIsWrittenIsReadAndCommentsAtTheHeadStay(@TempDir Path home) throws IOException {
    UsersFile file = UsersFile.of(home);
    assertThat(file.read()).isEmpty();
    Files.writeString(file.file(), "# của tỉnh\nusers:\n");

    file.write(List.of(PLANNER, DISTRICT));

    assertThat(file.read()).containsExactly(PLANNER, DISTRICT);
    assertThat(file.file()).content().startsWith("# của tỉnh\nusers:\n  - username: 'binh.nguyen'");
  }

  @Test
  void allProblemsAreToldAtOnceWithTheirLines(@TempDir Path home) throws IOException {
    UsersFile file = UsersFile.of(home);
    Files.writeString(
        file.file(),
        """
        users:
          - {username: Binh, full_name: Bình, role: planner}
          - username: admin
            full_name: Nguyễn Văn A
            role: Leadership
            scope: [u1]
            password: x
          - {username: b1, full_name: Trần B, role: Unit}
          - {username: b1, full_name: Trần B, role: Unit, scope: ["u'1"]}
        """);
    String at = file.file() + " line ";
    assertThatThrownBy(file::read)
        .isInstanceOfSatisfying(
            UsersFileException.class,
            e ->
                assertThat(e.problems())
                    .containsExactlyInAnyOrder(
                        at + "2: username 'Binh' is not 2 to 63 of a-z 0-9 . _ -",
                        at + "2: full_name 'Bình' is not at least two words",
                        at + "2: role 'planner' is none of Leadership, Planner, Analyst, Unit",
                        at + "7: unknown key 'password'",
                        at + "3: a scope goes with role Unit only; Leadership sees the province",
                        at + "3: 'admin' is Superset's own and stands in no list",
                        at + "8: role Unit needs a scope",
                        at + "9: 'u'1' is no unit id",
                        at + "9: username 'b1' stands in line 8, too"));
  }
}
