package vn.camket.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shipped words are read, every list of them. */
class TableWordsAreShipped {
  @Test
  void wordsAreThere() {
    TableWords words = TableWords.shipped();
    assertThat(words.periods())
        .contains(new WordRule<>("6 tháng đầu năm", PeriodKind.H1))
        .endsWith(new WordRule<>("năm", PeriodKind.YEAR));
    assertThat(words.subtotalStarts()).contains("cộng");
    assertThat(words.footerStarts()).contains("nơi nhận").doesNotContain("cộng");
    assertThat(words.supplement().none()).contains("thay thế");
  }
}
