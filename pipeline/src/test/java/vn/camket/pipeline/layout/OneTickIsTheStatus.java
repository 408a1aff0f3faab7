package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One tick is its phrase, none is blank, two are told, another word is kept as it stands. */
class OneTickIsTheStatus {
  @Test
  void ticks() {
    SheetText.Told told =
        SheetText.scan(
            """
            Kết quả thực hiện cam kết 6 tháng đầu năm 2018
            STT | Nội dung | Đã hoàn thành | Đang thực hiện | Chưa triển khai | Ghi chú
            1 | Việc một | X | | |
            2 | Việc hai | - | ✓ | |
            3 | Việc ba | | | |
            4 | Việc bốn | x | | x |
            5 | Việc năm | | gần xong | |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: evaluation-v1 [2018, H1]
            3: ORDINAL A=1, ITEM_TEXT B=Việc một, STATUS C=đã hoàn thành
            4: ORDINAL A=2, ITEM_TEXT B=Việc hai, STATUS D=đang thực hiện
            5: ORDINAL A=3, ITEM_TEXT B=Việc ba
            6: ORDINAL A=4, ITEM_TEXT B=Việc bốn, STATUS C=đã hoàn thành; chưa triển khai several ticks [STATUS]
            7: ORDINAL A=5, ITEM_TEXT B=Việc năm, STATUS D=gần xong
            """);
  }
}
