package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;

/** Meanings §5: what the successor signs anew counts there, from then on, and carries the link. */
class ASuccessorSignsAnew {
  private static ReformFile aGoesToV() {
    return ReformFile.of2024()
        .begins("v", "2024-09-01")
        .whole("a", "v", "2024-09-01")
        .of("a")
        .signed("2024-02-01", "1. [K1] Xây cầu", "2. [K2] Làm đường");
  }

  @Test
  void theOldItemLeavesFromTheReformOn() {
    var outcome =
        aGoesToV().of("v").signed("2024-10-01", "1. Xây cầu", "2. Mở lớp").asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("a: Làm đường", "a: Xây cầu");
    assertThat(outcome.inN(YEAR)).containsExactly("a: Làm đường", "v: Mở lớp", "v: Xây cầu");
    assertThat(outcome.apart(YEAR, Membership.SIGNED_ANEW_BY_SUCCESSOR))
        .containsExactly("a: Xây cầu");
    assertThat(outcome.carried()).containsExactly("v: Xây cầu <- a: Xây cầu");
    assertThat(outcome.ofYearBefore()).isEmpty();
  }

  @Test
  void anEqualCodeSignsAnewUnlessAnotherItemHasThoseWords() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. [K1] Cầu vượt sông Hiếu", "2. [K9] Làm đường")
            .asOf("2025-03-31");
    assertThat(outcome.carried())
        .containsExactly("v: Cầu vượt sông Hiếu <- a: Xây cầu", "v: Làm đường <- a: Làm đường");
    var worded = aGoesToV().of("v").signed("2024-10-01", "1. [K1] Làm đường").asOf("2025-03-31");
    assertThat(worded.carried()).containsExactly("v: Làm đường <- a: Làm đường");
    assertThat(worded.inN(YEAR)).containsExactly("a: Xây cầu", "v: Làm đường");
  }

  @Test
  void itLeavesFromTheMomentTheRegistrationIsRecorded() {
    var outcome = aGoesToV().of("v").signed("2025-01-10", "1. Xây cầu").asOf("2025-03-31");
    assertThat(outcome.membershipsKnownAt("2025-01-10T08:59:00", YEAR))
        .containsExactly("a: Làm đường=IN_N", "a: Xây cầu=IN_N");
    assertThat(outcome.membershipsKnownAt("2025-01-10T09:00:00", YEAR))
        .containsExactly(
            "a: Làm đường=IN_N", "a: Xây cầu=SIGNED_ANEW_BY_SUCCESSOR", "v: Xây cầu=IN_N");
  }

  @Test
  void itStaysWhereTheNewOneDoesNotCountYet() {
    var outcome =
        ReformFile.of2024()
            .begins("v", "2024-03-01")
            .whole("a", "v", "2024-03-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .of("v")
            .signedOn("2024-07-15", "2024-07-16", "1. Xây cầu")
            .asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("a: Xây cầu");
    assertThat(outcome.inN(YEAR)).containsExactly("v: Xây cầu");
  }

  @Test
  void itComesBackWhenTheNewOneIsWithdrawn() {
    var outcome =
        ReformFile.of2024()
            .begins("v", "2024-03-01")
            .whole("a", "v", "2024-03-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .of("v")
            .signed("2024-04-01", "1. Xây cầu", "2. Mở lớp")
            .signed("2024-05-01", "2. Mở lớp")
            .asOf("2025-03-31");
    assertThat(outcome.inN(YEAR)).containsExactly("a: Xây cầu", "v: Mở lớp");
    assertThat(outcome.apart(YEAR, Membership.WITHDRAWN_BY_RESEND)).containsExactly("v: Xây cầu");
  }

  @Test
  void whatAUnitHadSignedBeforeItTookOverIsItsOwn() {
    var outcome =
        ReformFile.of2024()
            .whole("a", "v", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Thu ngân sách")
            .of("v")
            .signed("2024-02-02", "1. Thu ngân sách")
            .signed("2024-10-02", "1. Thu ngân sách", "2. Mở lớp")
            .asOf("2025-03-31");
    assertThat(outcome.inN(YEAR))
        .containsExactly("a: Thu ngân sách", "v: Mở lớp", "v: Thu ngân sách");
    assertThat(outcome.carried()).isEmpty();
  }

  @Test
  void evaluationsOfTheSuccessorGoToTheNewItem() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. Xây cầu")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE", "2. Làm đường = BASIC")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=BASIC", "a: Xây cầu=UNKNOWN", "v: Xây cầu=DONE");
  }

  @Test
  void anItemCarriedOverBeforeStaysOneOfTheYearBefore() {
    var outcome =
        ReformFile.of2024()
            .begins("v", "2024-09-01")
            .whole("a", "v", "2024-09-01")
            .of("a")
            .in(2023)
            .signed("2023-02-01", "1. Xây cầu")
            .in(2024)
            .signed("2024-02-01", "1. Xây cầu")
            .of("v")
            .signed("2024-10-01", "1. Xây cầu")
            .asOf("2025-03-31");
    assertThat(outcome.carried())
        .containsExactly("a: Xây cầu <- a 2023: Xây cầu", "v: Xây cầu <- a: Xây cầu");
    assertThat(outcome.ofYearBefore()).containsExactly("a: Xây cầu", "v: Xây cầu");
  }
}
