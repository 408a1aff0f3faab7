package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** "Bổ sung" in the title makes a supplement, unless it replaces (meanings §3). */
class ASupplementSaysSo {
  private static boolean supplement(String title) {
    return SheetText.scan(title + "\nSTT | Nội dung cam kết | Thời gian hoàn thành\n")
        .tables
        .get(0)
        .supplement();
  }

  @Test
  void inTheTitleOrTheLineUnderIt() {
    assertThat(supplement("Cam kết trách nhiệm năm 2018 (bổ sung)")).isTrue();
    assertThat(supplement("Cam kết trách nhiệm năm 2018\n(Bổ sung đợt 2)")).isTrue();
  }

  @Test
  void notBesideWordsOfReplacement() {
    assertThat(supplement("Cam kết trách nhiệm năm 2018 (sửa đổi, bổ sung)")).isFalse();
    assertThat(supplement("Cam kết trách nhiệm năm 2018\nThay thế, bổ sung bản cũ")).isFalse();
  }

  @Test
  void notInTheLetterAbove() {
    assertThat(supplement("V/v bổ sung hồ sơ\nCam kết trách nhiệm năm 2018")).isFalse();
  }
}
