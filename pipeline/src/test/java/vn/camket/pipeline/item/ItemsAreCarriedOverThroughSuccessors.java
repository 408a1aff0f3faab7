package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;

/** Meanings §4: an item not done goes on in the next year's list of whoever took over. */
class ItemsAreCarriedOverThroughSuccessors {
  private static ReformFile aGoesToV(String day) {
    return ReformFile.of2024()
        .whole("a", "v", day)
        .of("a")
        .in(2023)
        .signed("2023-02-01", "1. [K1] Xây cầu", "2. [K2] Làm đường")
        .evaluated(YEAR, "2024-01-05", "1. Xây cầu = NOT_DONE", "2. Làm đường = DONE")
        .of("v")
        .in(2024);
  }

  @Test
  void whatWasNotDoneIsCarriedOver() {
    var outcome =
        aGoesToV("2023-09-01")
            .signed("2024-02-01", "1. Xây cầu", "2. Làm đường", "3. Cầu cạn <K2")
            .asOf("2024-03-31");
    assertThat(outcome.carried())
        .containsExactly("v: Cầu cạn <- a 2023: Làm đường", "v: Xây cầu <- a 2023: Xây cầu");
    assertThat(outcome.ofYearBefore()).containsExactly("v: Cầu cạn", "v: Xây cầu");
  }

  @Test
  void whatTheSuccessorEvaluatedAsDoneIsNot() {
    var outcome =
        aGoesToV("2023-09-01")
            .in(2023)
            .evaluated(YEAR, "2024-01-09", "1. Xây cầu = DONE")
            .in(2024)
            .signed("2024-02-01", "1. Xây cầu")
            .asOf("2024-03-31");
    assertThat(outcome.carried()).isEmpty();
  }

  @Test
  void whatIsTakenOverOnlyLaterIsNot() {
    var outcome = aGoesToV("2025-03-01").signed("2024-02-01", "1. Xây cầu").asOf("2024-03-31");
    assertThat(outcome.carried()).isEmpty();
  }

  @Test
  void whatWasSignedAnewGoesOnAsTheNewItem() {
    var outcome =
        aGoesToV("2023-09-01")
            .in(2023)
            .signed("2023-10-01", "1. Xây cầu")
            .evaluated(YEAR, "2024-01-09", "1. Xây cầu = DONE")
            .in(2024)
            .signed("2024-02-01", "1. Xây cầu")
            .asOf("2024-03-31");
    assertThat(outcome.carried()).containsExactly("v 2023: Xây cầu <- a 2023: Xây cầu");
  }

  @Test
  void aCodeThatTwoPredecessorsUseSaysNothing() {
    var outcome =
        aGoesToV("2023-09-01")
            .whole("b", "v", "2023-09-01")
            .of("b")
            .in(2023)
            .signed("2023-02-01", "1. [K1] Mở lớp")
            .of("v")
            .in(2024)
            .signed("2024-02-01", "1. [K1] Trồng rừng", "2. [K7] Mở lớp")
            .asOf("2024-03-31");
    assertThat(outcome.carried()).containsExactly("v: Mở lớp <- b 2023: Mở lớp");
  }
}
