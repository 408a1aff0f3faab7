package vn.camket.jobs.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;

/** Puts the Vietnamese names of columns above a table. */
final class VietnameseHeads implements RowWriter {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("severity", "Mức độ"),
          Map.entry("kind", "Loại"),
          Map.entry("file_path", "Tệp"),
          Map.entry("sheet_name", "Trang tính"),
          Map.entry("cell", "Ô"),
          Map.entry("row_no", "Dòng"),
          Map.entry("file", "Tệp"),
          Map.entry("line", "Dòng"),
          Map.entry("reason", "Lý do"),
          Map.entry("original_text", "Nguyên văn"),
          Map.entry("message", "Nội dung"),
          Map.entry("remedy", "Cách xử lý"),
          Map.entry("unit", "Đơn vị"),
          Map.entry("year", "Năm"),
          Map.entry("arrival_no", "Số lần nhận"));

  private final RowWriter writer;

  VietnameseHeads(RowWriter writer) {
    this.writer = writer;
  }

  @Override
  public void begin(List<Head> heads) {
    writer.begin(
        heads.stream()
            .map(h -> new Head(NAMES.getOrDefault(h.name(), h.name()), h.kind()))
            .toList());
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    writer.row(values);
  }

  @Override
  public void end() {
    writer.end();
  }
}
