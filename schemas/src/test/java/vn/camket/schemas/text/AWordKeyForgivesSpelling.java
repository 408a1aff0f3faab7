package vn.camket.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings and table words: i or y, trailing punctuation, footnote marks. */
class AWordKeyForgivesSpelling {
  @ParameterizedTest
  @CsvSource({
    "Tỷ lệ (%), tỉ lệ(%)",
    "Kết quả / Kết luận, kết quả/kết luận",
    "KỲ BÁO CÁO:, kì báo cáo",
    "đề ra58, đề ra",
    "Ghi chú (1), ghi chú",
    "Ghi chú (*), ghi chú",
    "Thủy lợi, thủy lợi",
    "năm 2020, năm 2020",
  })
  void twoSpellingsOfOneWord(String written, String key) {
    assertThat(TextKey.ofWord(written)).isEqualTo(key);
  }
}
