package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What events.csv says must agree with itself and with the versions of the units. */
class EventsFitTheUnitsTheySpeakOf {

  private static final String MERGED = ",2025-07-01,WHOLE,,,1680/NQ,2025-06-16,,NAMED_SOURCE,NSO,\n";
  private static final String PART = ",2025-07-01,PARTIAL,";
  private static final String SOURCE = ",,,,RECONSTRUCTED,,\n";

  private final RegistryFolder folder;

  EventsFitTheUnitsTheySpeakOf(@TempDir Path dir) {
    folder =
        RegistryFolder.quangTri(dir)
            .append(
                "units.csv",
                """
                u-09,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Hải Lăng,,,,RECONSTRUCTED,,
                u-10,2000-01-01,2020-01-01,BAN_DANG,DANG,TINH,Ban Dân vận,,,,RECONSTRUCTED,,
                u-10,2020-01-01,2025-02-01,BAN_DANG,DANG,TINH,Ban Dân vận Tỉnh ủy,,,,RECONSTRUCTED,,
                """);
  }

  @Test
  void aSoundHistoryIsRead() {
    Registry registry =
        folder
            .events(
                "e1,RENAME,u-10,,2020-01-01,,,"
                    + SOURCE
                    + "e2,REPARENT,u-08,,2025-07-01,,,"
                    + SOURCE
                    + "e3,MERGE,u-02,u-08"
                    + MERGED
                    + "e3,MERGE,u-06,u-08"
                    + MERGED
                    + "e4,SPLIT,u-03,u-08"
                    + PART
                    + "0.25,dân số"
                    + SOURCE
                    + "e4,SPLIT,u-03,u-09"
                    + PART
                    + "0.75,dân số"
                    + SOURCE
                    + "e5,SPLIT,u-07,u-08"
                    + PART
                    + ","
                    + SOURCE
                    + "e6,CLOSE,u-10,,2025-02-01,,,"
                    + SOURCE)
            .load();
    assertThat(registry.events()).extracting(UnitEvent::eventId).containsExactly("e1", "e6", "e2", "e3", "e3", "e4", "e4", "e5");
    assertThat(registry.successions()).hasSize(5);
    assertThat(registry.lineage("u-02")).isEqualTo("u-08");
    assertThat(registry.lineage("u-03")).isEqualTo("u-03");
    assertThat(registry.wholePredecessors("u-08")).extracting(UnitEvent::unitId).containsExactly("u-02", "u-06");
    assertThat(registry.events().get(0).recordedAt()).isEqualTo("2020-01-01T00:00:00");
  }

  @Test
  void aLineByItself() {
    assertThat(
            problems(
                "e1,MERGE,u-02,u-77"
                    + MERGED
                    + "e2,BURN,u-06,,2025-07-01,,,"
                    + SOURCE
                    + "e3,RENAME,u-10,u-01,2020-01-01,WHOLE,1,"
                    + SOURCE
                    + "e4,SPLIT,u-03,u-08,2025-07-01,HALF,1.5,"
                    + SOURCE))
        .containsExactly(
            "events.csv line 2: successor_unit_id u-77 is no unit of units.csv",
            "events.csv line 3: unknown kind 'BURN'; known are " + List.of(UnitEventKind.values()),
            "events.csv line 4: successor_unit_id must be blank: a RENAME has no successor",
            "events.csv line 4: extent must be blank: a RENAME has no successor",
            "events.csv line 4: weight must be blank: a RENAME has no successor",
            "events.csv line 4: weight 1 has no weight_basis; say what it was measured by",
            "events.csv line 5: unknown extent 'HALF'; known are [WHOLE, PARTIAL]",
            "events.csv line 5: weight 1.5 has no weight_basis; say what it was measured by",
            "events.csv line 5: weight '1.5' is no number above 0 up to 1; write it as 0.35");
  }

  @Test
  void aPredecessorEndsThatDayAndASuccessorIsInForce() {
    assertThat(
            problems(
                "e1,MERGE,u-04,u-08"
                    + MERGED
                    + "e2,REPLACE,u-10,u-08,2025-02-01,WHOLE,,"
                    + SOURCE
                    + "e3,CLOSE,u-02,,2025-06-30,,,"
                    + SOURCE))
        .containsExactly(
            "events.csv line 2: unit_id u-04 does not end on 2025-07-01: its last version is open",
            "events.csv line 3: successor_unit_id u-08 is not in force on 2025-02-01",
            "events.csv line 4: unit_id u-02 does not end on 2025-06-30: its last version ends on"
                + " 2025-07-01");
  }

  @Test
  void aChangeOfTheSameUnitHasAVersionThatStartsThatDay() {
    assertThat(
            problems(
                "e1,RENAME,u-10,,2020-01-02,,,"
                    + SOURCE
                    + "e2,RETYPE,u-02,,2025-07-01,,,"
                    + SOURCE
                    + "e3,RECODE,u-04,,2024-05-01,,,"
                    + SOURCE
                    + "e4,REPARENT,u-04,,2024-05-01,,,"
                    + SOURCE
                    + "e5,REPARENT,u-10,,2020-01-01,,,"
                    + SOURCE))
        .containsExactly(
            "events.csv line 2: RENAME of u-10: no version of it starts on 2020-01-02",
            "events.csv line 3: RETYPE of u-02: no version of it starts on 2025-07-01",
            "events.csv line 4: RECODE of u-04: no version of it starts on 2024-05-01",
            "events.csv line 5: REPARENT of u-04: no parent or version of it starts on 2024-05-01");
  }

  @Test
  void aUnitEndsInOneWay() {
    assertThat(
            problems(
                "e1,MERGE,u-02,u-08"
                    + MERGED
                    + "e2,SPLIT,u-02,u-09"
                    + PART
                    + ","
                    + SOURCE
                    + "e3,CLOSE,u-03,,2025-07-01,,,"
                    + SOURCE
                    + "e4,MERGE,u-03,u-08"
                    + MERGED
                    + "e5,CLOSE,u-03,,2025-07-01,,,"
                    + SOURCE
                    + "e6,MERGE,u-06,u-08,2025-07-01,WHOLE,0.5,diện tích"
                    + SOURCE))
        .containsExactly(
            "events.csv line 3: u-02 goes WHOLE to u-08 in line 2, so it ends in no other way",
            "events.csv line 5: u-03 is closed in line 4, so it ends in no other way",
            "events.csv line 6: u-03 is closed in line 4, so it ends in no other way",
            "events.csv line 7: weight 0.5 of a WHOLE edge; leave it blank");
  }

  @Test
  void weightsAddUpAndStandOnAllEdgesOrOnNone() {
    assertThat(
            problems(
                "e1,SPLIT,u-02,u-08"
                    + PART
                    + "0.5,dân số"
                    + SOURCE
                    + "e1,SPLIT,u-02,u-09"
                    + PART
                    + "0.4999,dân số"
                    + SOURCE
                    + "e2,SPLIT,u-03,u-08"
                    + PART
                    + "0.5,dân số"
                    + SOURCE
                    + "e2,SPLIT,u-03,u-09"
                    + PART
                    + ","
                    + SOURCE
                    + "e3,SPLIT,u-06,u-08"
                    + PART
                    + "0.33333333,dân số"
                    + SOURCE
                    + "e3,SPLIT,u-06,u-09"
                    + PART
                    + "0.66666667,dân số"
                    + SOURCE))
        .containsExactly(
            "events.csv line 2: the weights of u-02 add up to 0.9999, not 1: line 2, 3",
            "events.csv line 5: no weight, but other edges of u-03 have one: line 4");
  }

  @Test
  void anEventIsToldOnceAndTakesEffectOnOneDay() {
    assertThat(
            problems(
                "e1,MERGE,u-02,u-08"
                    + MERGED
                    + "e1,MERGE,u-02,u-08"
                    + MERGED
                    + "e1,CLOSE,u-10,,2025-02-01,,,"
                    + SOURCE))
        .containsExactly(
            "events.csv line 3: event e1 says this already in line 2",
            "events.csv line 4: event e1 takes effect on 2025-02-01 here and on 2025-07-01 in"
                + " line 2");
  }

  @Test
  void nobodyTakesOverFromItself() {
    assertThat(
            problems(
                "e1,MERGE,u-02,u-08"
                    + MERGED
                    + "e2,MERGE,u-08,u-02"
                    + MERGED
                    + "e3,REPLACE,u-03,u-03"
                    + MERGED))
        .contains(
            "events.csv line 3: cycle of successions: u-02 -> u-08 -> u-02",
            "events.csv line 4: cycle of successions: u-03 -> u-03");
  }

  @Test
  void whatFollowsFromABrokenLineIsNotToldAgain() {
    folder.append(
        "units.csv",
        "u-12,2000-01-01,2025-07-01,HUYEN,DANG,HUYEN,Huyện ủy X,,,,RECONSTRUCTED,,\n");
    assertThat(problems("e1,MERGE,u-12,u-08" + MERGED))
        .singleElement()
        .asString()
        .startsWith("units.csv line 13: unknown kind 'HUYEN'");
  }

  private List<String> problems(String events) {
    folder.events(events);
    return catchThrowableOfType(RegistryException.class, folder::load).problems().stream()
        .map(RegistryProblem::toString)
        .toList();
  }
}
