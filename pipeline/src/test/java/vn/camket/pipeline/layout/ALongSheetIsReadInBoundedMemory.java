package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.vocabulary.TableWords;

/** A list of 200,000 rows, each told before the next but a few is asked for. */
class ALongSheetIsReadInBoundedMemory {
  private static final int ROWS = 200_000;

  @Test
  void rowsAreToldAsTheyCome() {
    Watch watch = new Watch();
    scanner().scan(watch.rows(), watch);
    assertThat(watch.data).isEqualTo(ROWS);
    assertThat(watch.mostAhead).isLessThanOrEqualTo(3);
  }

  static TableScanner scanner() {
    return new TableScanner(LayoutCatalog.load(null), TableWords.shipped());
  }

  /** Title, header, then items. */
  static Iterator<RawRow> sheet(int items) {
    return IntStream.rangeClosed(1, items + 2)
        .mapToObj(ALongSheetIsReadInBoundedMemory::row)
        .iterator();
  }

  private static RawRow row(int rowNo) {
    return switch (rowNo) {
      case 1 -> row(rowNo, "Tổng hợp nội dung cam kết năm 2021");
      case 2 ->
          row(
              rowNo,
              "TT",
              "Đơn vị",
              "Mã số",
              "Nội dung cam kết",
              "Lĩnh vực",
              "Thời hạn hoàn thành");
      default ->
          row(
              rowNo,
              String.valueOf(rowNo - 2),
              rowNo % 4 == 0 ? "Sở thứ " + rowNo % 50 : "",
              "M-" + rowNo,
              "Hoàn thành xây dựng công trình số " + rowNo + " trên địa bàn",
              "Kinh tế",
              rowNo % 28 + 1 + "/6/2021");
    };
  }

  private static RawRow row(int rowNo, String... texts) {
    List<RawCell> cells =
        IntStream.range(0, texts.length)
            .filter(i -> !texts[i].isEmpty())
            .mapToObj(i -> new RawCell(i, texts[i], null))
            .toList();
    return new RawRow("danh-sach.csv", 0, rowNo, cells);
  }

  private static final class Watch implements TableSink {
    private int asked;
    private int mostAhead;
    private int data;

    Iterator<RawRow> rows() {
      Iterator<RawRow> sheet = sheet(ROWS);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return sheet.hasNext();
        }

        @Override
        public RawRow next() {
          asked++;
          return sheet.next();
        }
      };
    }

    @Override
    public void row(DataRow row) {
      data++;
      mostAhead = Math.max(mostAhead, asked - row.rowNo());
    }

    @Override
    public void table(SourceTable table) {}

    @Override
    public void noItems(NoItemsRow row) {}

    @Override
    public void tableWithoutLayout(NearestLayout nearest) {}

    @Override
    public void ambiguous(AmbiguousTable table) {}

    @Override
    public void sheetWithoutTable(SheetWithoutTable sheet) {}

    @Override
    public void end(RowCounts counts) {}
  }
}
