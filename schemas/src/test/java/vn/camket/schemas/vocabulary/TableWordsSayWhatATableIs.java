package vn.camket.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.yaml.DataFileException;

/** Words in a title say period, stage, state and supplement; a home may add its own. */
class TableWordsSayWhatATableIs {
  private final Path dir;

  TableWordsSayWhatATableIs(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void theFirstWordThatOccursDecides() {
    TableWords words = TableWords.load(null);

    assertThat(words.period("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020")).contains(PeriodKind.H1);
    assertThat(words.period("KẾT QUẢ NĂM 2020")).contains(PeriodKind.YEAR);
    assertThat(words.period("KẾT QUẢ")).isEmpty();
    assertThat(words.stage("Bảng tự đánh giá (kèm theo quyết định)")).contains(Stage.SELF);
    assertThat(words.commitmentState("Đề xuất nội dung cam kết"))
        .contains(CommitmentState.PROPOSED);
    assertThat(words.commitmentState("Bản cam kết")).contains(CommitmentState.SIGNED);
  }

  @Test
  void onlyWholeWordsOccur() {
    TableWords words = TableWords.load(null);

    assertThat(words.period("Đồng bằng sông Nămvang")).isEmpty();
    assertThat(words.period("(năm)")).contains(PeriodKind.YEAR);
  }

  @Test
  void aSupplementReplacesNothing() {
    TableWords words = TableWords.load(null);

    assertThat(words.saysSupplement("Danh mục bổ sung")).isTrue();
    assertThat(words.saysSupplement("Danh mục sửa đổi, bổ sung")).isFalse();
    assertThat(words.saysSupplement("Danh mục")).isFalse();
  }

  @Test
  void wordsForNothingAndTicks() {
    TableWords words = TableWords.load(null);

    assertThat(words.nullWordSet().contains(" N/A ")).isTrue();
    assertThat(words.nullWordSet().contains("-")).isTrue();
    assertThat(words.nullWordSet().contains("không")).isFalse();
    assertThat(words.tickMarkSet().contains("X")).isTrue();
    assertThat(words.tickMarkSet().contains("xx")).isFalse();
    assertThat(words.declaresNoItems("Năm 2020 không phát sinh nội dung.")).isTrue();
    assertThat(words.footerStarts()).contains("nơi nhận");
    assertThat(words.unitLabels()).contains("đơn vị");
    assertThat(words.signedDateLabels()).contains("ngày ký");
  }

  @Test
  void aHomeExtendsTheListsAndItsRulesComeFirst() throws IOException {
    home(
        """
        stages:
          - {when: hội đồng tự đánh giá, is: APPRAISED}
        null_words: [chưa có]
        """);

    TableWords words = TableWords.load(dir);

    assertThat(words.stage("Hội đồng tự đánh giá")).contains(Stage.APPRAISED);
    assertThat(words.stage("Tự đánh giá")).contains(Stage.SELF);
    assertThat(words.nullWordSet().contains("chưa có")).isTrue();
    assertThat(words.nullWordSet().contains("-")).isTrue();
    assertThat(words.periods()).isEqualTo(TableWords.load(null).periods());
    assertThat(words.fingerprint()).isNotEqualTo(TableWords.load(null).fingerprint());
  }

  @Test
  void aMalformedHomeFileIsNamed() throws IOException {
    home("stages:\n  - {when: tự đánh giá}\n");

    assertThatThrownBy(() -> TableWords.load(dir))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("table_words.yaml")
        .hasMessageContaining("a rule needs 'is'");
  }

  private void home(String yaml) throws IOException {
    Files.writeString(dir.resolve("table_words.yaml"), yaml);
  }
}
