package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator sees every problem of every file by one try. */
class ARegistryWithProblemsIsRefusedAllAtOnce {
  private final Path dir;

  ARegistryWithProblemsIsRefusedAllAtOnce(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void everyProblemOfEveryFile() {
    RegistryFolder folder =
        new RegistryFolder(dir)
            .units(
                """
                u-01,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy,Tỉnh ủy,,,RECONSTRUCTED,,
                u-02,01/01/2000,,HUYEN,DANG_BO,QUAN,,,,,HEARSAY,,hôm qua
                u-03,2020-01-01,2020-01-01,SO,NHA_NUOC,TINH,Sở Y tế,,,,RECONSTRUCTED,,
                ,2000-01-01,,SO,NHA_NUOC,TINH,Sở Nội vụ,,,,RECONSTRUCTED,,
                u-04,2000-01-01,SO
                """)
            .parents("u-02,PARTY,u-01,2000-01-01,\nu-02,CHURCH,u-77,2000-01-01,\n")
            .names("u-88,Huyện ủy X,,\nu-01,,,\n")
            .senders("tu,u-01\nTU,u-02\nsyt,u-99\n");

    assertThat(problemsOf(folder))
        .containsExactly(
            "units.csv line 3: valid_from '01/01/2000' is no day; write it as 2020-07-03",
            "units.csv line 3: unknown kind 'HUYEN'; known are " + List.of(UnitKind.values()),
            "units.csv line 3: unknown bloc 'DANG_BO'; known are"
                + " [DANG, NHA_NUOC, MTTQ_DOAN_THE, TU_PHAP, DIA_PHUONG, LLVT]",
            "units.csv line 3: unknown level 'QUAN'; known are [TINH, HUYEN, XA, THON]",
            "units.csv line 3: name is blank",
            "units.csv line 3: unknown evidence 'HEARSAY'; known are [NAMED_SOURCE, RECONSTRUCTED]",
            "units.csv line 3: recorded_at 'hôm qua' is no time; write it as 2020-07-03T08:15:00",
            "units.csv line 4: valid_to 2020-01-01 is not after valid_from 2020-01-01",
            "units.csv line 5: unit_id is blank",
            "units.csv line 6: has 3 fields, not 13",
            "parents.csv line 3: unknown tree 'CHURCH'; known are [PARTY, STATE, FRONT]",
            "parents.csv line 3: parent_unit_id u-77 is no unit of units.csv",
            "names.csv line 2: unit_id u-88 is no unit of units.csv",
            "names.csv line 3: name is blank",
            "senders.csv line 3: sender TU already stands in line 2",
            "senders.csv line 4: unit_id u-99 is no unit of units.csv");
  }

  @Test
  void oneVersionOfAUnitAtATime() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir)
            .append(
                "units.csv",
                """
                u-01,2000-01-01,2001-01-01,TINH_UY,DANG,TINH,Tỉnh ủy Bình Trị Thiên,,,,RECONSTRUCTED,,
                u-02,2025-06-30,,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Cam Lộ,,,,RECONSTRUCTED,,
                """);

    assertThat(problemsOf(folder))
        .containsExactly(
            "units.csv line 10: unit u-01 has two lines of valid_from 2000-01-01: see line 2",
            "units.csv line 11: unit u-02 is valid at the same time as in line 3");
  }

  @Test
  void aLongVersionClashesWithEveryLaterOne() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir)
            .append(
                "units.csv",
                """
                u-01,2010-01-01,2011-01-01,TINH_UY,DANG,TINH,Tỉnh ủy A,,,,RECONSTRUCTED,,
                u-01,2012-01-01,2013-01-01,TINH_UY,DANG,TINH,Tỉnh ủy B,,,,RECONSTRUCTED,,
                """);

    assertThat(problemsOf(folder))
        .containsExactly(
            "units.csv line 10: unit u-01 is valid at the same time as in line 2",
            "units.csv line 11: unit u-01 is valid at the same time as in line 2");
  }

  @Test
  void oneParentInATreeAtATime() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir).append("parents.csv", "u-06,PARTY,u-03,2024-01-01,\n");

    assertThat(problemsOf(folder))
        .contains(
            "parents.csv line 9: the PARTY parent of u-06 is valid at the same time as in line 6");
  }

  @Test
  void noUnitIsEverItsOwnAncestor() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir)
            .append(
                "parents.csv",
                "u-01,PARTY,u-06,2010-01-01,2011-01-01\nu-05,STATE,u-05,2000-01-01,\n");

    assertThat(problemsOf(folder))
        .containsExactly(
            "parents.csv line 9: cycle in the PARTY tree on 2010-01-01:"
                + " u-01 -> u-06 -> u-02 -> u-01",
            "parents.csv line 10: cycle in the STATE tree on 2000-01-01: u-05 -> u-05");
  }

  @Test
  void aParentIsInForceWhileItHasChildren() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir).append("parents.csv", "u-08,STATE,u-02,2025-07-01,\n");

    assertThat(problemsOf(folder))
        .containsExactly(
            "parents.csv line 9: parent_unit_id u-02 is in force from 2000-01-01 to before"
                + " 2025-07-01, but is a parent from 2025-07-01 on");
  }

  @Test
  void filesThatAreNotThere() throws Exception {
    RegistryFolder folder = RegistryFolder.quangTri(dir);
    Files.delete(dir.resolve("senders.csv"));

    assertThat(problemsOf(folder))
        .containsExactly("senders.csv: is missing; make it with the header sender,unit_id");
  }

  @Test
  void anEmptyRegistry() {
    assertThat(problemsOf(new RegistryFolder(dir)))
        .containsExactly(
            "units.csv: holds no unit; a registry needs at least the province's committee");
  }

  @Test
  void aHeaderThatIsNotTheDeclaredOne() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir).write("senders.csv", "unit_id,sender\nu-04,syt\n");

    assertThat(problemsOf(folder))
        .containsExactly(
            "senders.csv line 1: the header is 'unit_id,sender', not 'sender,unit_id'");
  }

  @Test
  void filesOfAnotherEncodingOrEmpty() throws Exception {
    RegistryFolder folder = RegistryFolder.quangTri(dir).write("names.csv", "");
    Files.write(
        dir.resolve("senders.csv"),
        "sender,unit_id\ncañon,u-01\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problemsOf(folder))
        .containsExactly(
            "names.csv: is empty; its first line must be unit_id,name,valid_from,valid_to",
            "senders.csv: is not UTF-8; save it again as 'CSV UTF-8'");
  }

  @Test
  void aQuoteThatIsNeverClosed() {
    RegistryFolder folder =
        RegistryFolder.quangTri(dir).append("names.csv", "u-01,\"Tỉnh ủy QT,,\n");

    assertThat(problemsOf(folder))
        .singleElement()
        .asString()
        .startsWith("names.csv line 4: no well-formed CSV from here on: ");
  }

  @Test
  void theMessageNamesOneProblemALine() {
    RegistryException refused = refused(new RegistryFolder(dir).senders("a,u-1\n"));

    assertThat(refused)
        .hasMessage(
            """
            The registry has problems; correct them:
            units.csv: holds no unit; a registry needs at least the province's committee
            senders.csv line 2: unit_id u-1 is no unit of units.csv""");
  }

  private static List<String> problemsOf(RegistryFolder folder) {
    return refused(folder).problems().stream().map(RegistryProblem::toString).toList();
  }

  private static RegistryException refused(RegistryFolder folder) {
    return catchThrowableOfType(RegistryException.class, folder::load);
  }
}
