package vn.camket.jobs.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
          Map.entry("layout_id", "Mẫu"),
          Map.entry("form", "Biểu"),
          Map.entry("from_year", "Từ năm"),
          Map.entry("to_year", "Đến năm"),
          Map.entry("units", "Đơn vị trong tệp"),
          Map.entry("title", "Tiêu đề biểu"),
          Map.entry("origin", "Nguồn"),
          Map.entry("column", "Cột"),
          Map.entry("heading", "Tiêu đề cột"),
          Map.entry("means", "Nghĩa"),
          Map.entry("title_fits", "Khớp tiêu đề"),
          Map.entry("known_columns", "Số cột nhận ra"),
          Map.entry("missing_columns", "Thiếu cột"),
          Map.entry("row_no", "Dòng"),
          Map.entry("file", "Tệp"),
          Map.entry("line", "Dòng"),
          Map.entry("reason", "Lý do"),
          Map.entry("original_text", "Nguyên văn"),
          Map.entry("message", "Nội dung"),
          Map.entry("remedy", "Cách xử lý"),
          Map.entry("operator", "Việc của người vận hành"),
          Map.entry("unit", "Đơn vị"),
          Map.entry("year", "Năm"),
          Map.entry("arrival_no", "Số lần nhận"),
          Map.entry("key", "Số"),
          Map.entry("rows", "Số dòng chờ"),
          Map.entry("answered", "Đã trả lời"),
          Map.entry("concerns", "Của"),
          Map.entry("example", "Ví dụ"),
          Map.entry("candidates", "Gợi ý"),
          Map.entry("candidate", "Mã"),
          Map.entry("name", "Tên"),
          Map.entry("note", "Ghi chú"),
          Map.entry("similarity", "Độ giống"),
          Map.entry("holds_for", "Áp dụng cho"),
          Map.entry("answer", "Trả lời"),
          Map.entry("answered_by", "Người trả lời"),
          Map.entry("answered_at", "Lúc"),
          Map.entry("period_id", "Kỳ"),
          Map.entry("freeze_state", "Tình trạng"),
          Map.entry("release_id", "Bản công bố"),
          Map.entry("as_of_date", "Số liệu đến"),
          Map.entry("frozen_at", "Khóa lúc"),
          Map.entry("rows_frozen", "Số dòng"),
          Map.entry("frozen_by", "Người khóa"),
          Map.entry("bytes", "Byte"),
          Map.entry("parent_name", "Cấp trên"),
          Map.entry("report", "Báo cáo"),
          Map.entry("due", "Hạn nộp"),
          Map.entry("days_overdue", "Số ngày quá hạn"),
          Map.entry("invalid_versions", "Số lần gửi chưa hợp lệ"));

  private final RowWriter writer;

  VietnameseHeads(RowWriter writer) {
    this.writer = writer;
  }

  /** The question for some columns of another one, with Vietnamese heads. */
  static String named(List<String> columns, String sql) {
    String heads =
        columns.stream()
            .map(c -> c + " AS \"" + NAMES.getOrDefault(c, c) + "\"")
            .collect(Collectors.joining(", "));
    return "SELECT " + heads + " FROM (\n" + sql + ")";
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
