package vn.camket.dashboards.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.access.User;
import vn.camket.dashboards.bundle.Role;

class UsersAreListed {
  private static final List<User> USERS =
      List.of(
          new User("binh.nguyen", "Nguyễn Văn Bình", Role.PLANNER, List.of()),
          new User("gio.linh", "Huyện ủy \"Gio, Linh\"", Role.UNIT, List.of("u00012", "u00013")));

  @Test
  void forPeople() {
    assertThat(UserList.TABLE.of(USERS))
        .isEqualTo(
            """
            Tên đăng nhập  Vai trò  Họ và tên             Đơn vị được xem
            binh.nguyen    Planner  Nguyễn Văn Bình
            gio.linh       Unit     Huyện ủy "Gio, Linh"  u00012 u00013
            """);
  }

  @Test
  void forPrograms() {
    assertThat(UserList.CSV.of(USERS))
        .isEqualTo(
            """
            username,role,full_name,scope
            binh.nguyen,Planner,Nguyễn Văn Bình,
            gio.linh,Unit,"Huyện ủy ""Gio, Linh\""",u00012 u00013
            """);
    assertThat(UserList.JSON.of(USERS.subList(1, 2)))
        .isEqualToIgnoringWhitespace(
            "[{\"username\":\"gio.linh\",\"role\":\"Unit\",\"full_name\":\"Huyện ủy \\\"Gio,"
                + " Linh\\\"\",\"scope\":[\"u00012\",\"u00013\"]}]");
  }

  @Test
  void anEmptyListHasHeadsForProgramsOnly() {
    assertThat(UserList.TABLE.of(List.of())).isEmpty();
    assertThat(UserList.CSV.of(List.of())).isEqualTo("username,role,full_name,scope\n");
    assertThat(UserList.JSON.of(List.of())).isEqualToIgnoringWhitespace("[]");
  }
}
