package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.vocabulary.TableWords;

/** Nothing is lost: whatever a sheet holds, every row is told once, in one class, and counted. */
class EveryRowIsInOneClass {
  private static final TableScanner SCANNER =
      new TableScanner(LayoutCatalog.load(null), TableWords.shipped());

  @Property(tries = 500)
  void whateverTheSheetHolds(@ForAll("sheets") String sheet) {
    List<RawRow> rows = SheetText.rows(sheet);
    SheetText.Told told = new SheetText.Told();
    SCANNER.scan(rows, told);
    assertThat(told.classes.stream().map(c -> c.substring(0, c.indexOf(' '))))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(r -> String.valueOf(r.rowNo())).toList());
    RowCounts counts = Objects.requireNonNull(told.counts);
    assertThat(counts.total()).isEqualTo(rows.size());
    long items = told.lines.stream().filter(l -> l.matches("(?s)\\d+: (?!no items).*")).count();
    assertThat(counts.of(RowClass.DATA)).isEqualTo(items);
  }

  @Provide
  Arbitrary<String> sheets() {
    return rows().list().ofMaxSize(90).map(lines -> String.join("\n", lines));
  }

  private static Arbitrary<String> rows() {
    Arbitrary<String> known =
        Arbitraries.of(
            "KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2018",
            "II. Đề xuất nội dung cam kết năm 2019",
            "TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2021",
            "STT | Nội dung cam kết | Thời gian hoàn thành | Ghi chú",
            "STT | Nội dung | Mức độ | | | Ghi chú",
            " | | Đã hoàn thành | Đang thực hiện | Chưa triển khai |",
            "TT | Đơn vị | Mã số | Nội dung cam kết | Lĩnh vực | Thời hạn hoàn thành",
            "A | B | 1 | 2",
            "1 | Xây trường | 6/2018 | x",
            "1 | Sở Y tế | Y-1 | Khám bệnh | | 6/2021",
            " | | | Tiêm chủng | | 9/2021",
            "I | Huyện ủy Cam Lộ",
            "1.1 | Làm đường | 6/2018",
            "Cộng | 3",
            "Không có nội dung cam kết",
            "Nơi nhận: | | T/M BAN THƯỜNG VỤ",
            "");
    Arbitrary<String> cell =
        Arbitraries.of("", "", "1", "x", "-", "STT", "Ghi chú", "Nội dung", "văn bản", "6/2018");
    return Arbitraries.frequencyOf(
        Tuple.of(4, known),
        Tuple.of(1, cell.list().ofSize(5).map(cells -> String.join("|", cells))));
  }
}
