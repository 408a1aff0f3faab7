package vn.camket.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shipped words are read, every list of them. */
class TableWordsAreShipped {
  @Test
  void wordsAreThere() {
    TableWords words = TableWords.shipped();
    assertThat(words.period("Kết quả 6 tháng đầu năm 2020")).contains(PeriodKind.H1);
    assertThat(words.period("Kết quả năm 2020")).contains(PeriodKind.YEAR);
    assertThat(words.stage("Kết quả thẩm định")).contains(Stage.APPRAISED);
    assertThat(words.commitmentState("Đề xuất cam kết")).contains(CommitmentState.PROPOSED);
    assertThat(words.saysSupplement("Cam kết bổ sung")).isTrue();
    assertThat(words.saysSupplement("Cam kết bổ sung, điều chỉnh")).isFalse();
    assertThat(words.subtotalStarts()).contains("cộng");
    assertThat(words.footerStarts()).contains("nơi nhận").doesNotContain("cộng");
    assertThat(words.supplement().none()).contains("thay thế");
  }
}
