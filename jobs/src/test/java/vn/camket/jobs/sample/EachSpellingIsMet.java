package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EachSpellingIsMet {
  @ParameterizedTest
  @CsvSource({
    "hòa, hoà",
    "Khe Hóa, Khe Hoá",
    "THỦY, THUỶ",
    "ủy ban, uỷ ban",
    "quý II, quý II",
    "hoàn, hoàn",
    "khỏe, khoẻ"
  })
  void openSyllablesMoveTheirToneMark(String newStyle, String oldStyle) {
    assertThat(Spelling.otherTonePlace(newStyle)).isEqualTo(oldStyle);
  }

  @ParameterizedTest
  @CsvSource({"Huyện ủy Đakrông, huyen-uy-dakrong", "'Sở Văn hóa, Thể thao', so-van-hoa-the-thao"})
  void folderNamesAreBareLetters(String name, String slug) {
    assertThat(Spelling.slug(name)).isEqualTo(slug);
  }
}
