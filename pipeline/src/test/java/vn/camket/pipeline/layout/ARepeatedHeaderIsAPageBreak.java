package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same header without a title between belongs to the same table. */
class ARepeatedHeaderIsAPageBreak {
  @Test
  void withBothItsRowsAndColumnNumbers() {
    SheetText.Told told =
        SheetText.scan(
            """
            Kết quả thực hiện cam kết năm 2018
            STT | Nội dung | Mức độ | |
             | | Đã hoàn thành | Đang thực hiện | Chưa triển khai
            1 | 2 | 3 | 4 | 5
            1 | Việc một | x | |
            STT | Nội dung | Mức độ | |
             | | Đã hoàn thành | Đang thực hiện | Chưa triển khai
            1 | 2 | 3 | 4 | 5
            2 | Việc hai | | x |
            TT | Nội dung | Mức độ | |
             | | Đã hoàn thành | Đang thực hiện | Chưa triển khai
            3 | Việc ba | | | x
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: evaluation-v1 [2018, YEAR]
            5: ORDINAL A=1, ITEM_TEXT B=Việc một, STATUS C=đã hoàn thành
            9: ORDINAL A=2, ITEM_TEXT B=Việc hai, STATUS D=đang thực hiện
            12: ORDINAL A=3, ITEM_TEXT B=Việc ba, STATUS E=chưa triển khai
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 HEADER",
            "3 HEADER",
            "4 FORMULA",
            "5 DATA",
            "6 REPEATED_HEADER",
            "7 REPEATED_HEADER",
            "8 FORMULA",
            "9 DATA",
            "10 REPEATED_HEADER",
            "11 REPEATED_HEADER",
            "12 DATA");
  }
}
