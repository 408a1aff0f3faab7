package vn.camket.jobs.cli;

import java.util.Map;

/** Codes of the star in the words of a Vietnamese reader. */
final class Wording {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("COMMITMENT", "Cam kết"),
          Map.entry("UNIT", "Đơn vị"),
          Map.entry("ITEM", "Cam kết"),
          Map.entry("STATUS", "Từ chỉ kết quả"),
          Map.entry("THEME", "Lĩnh vực"),
          Map.entry("EVALUATION", "Đánh giá"),
          Map.entry("QUARANTINED", "Dòng cách ly"),
          Map.entry("SUPERSEDED", "Dòng bị thay thế"),
          Map.entry("PROPOSED", "đề xuất"),
          Map.entry("SIGNED", "đã ký"),
          Map.entry("EVALUATION_ONLY", "chỉ có trong đánh giá"),
          Map.entry("LIVE", "đang có hiệu lực"),
          Map.entry("WITHDRAWN_BY_RESEND", "rút khi gửi lại"),
          Map.entry("LEFT_OUT", "bị bỏ khi gửi lại"),
          Map.entry("FROZEN_ONLY", "chỉ còn trong kỳ đã khóa"),
          Map.entry("FROZEN", "đã khóa"),
          Map.entry("UNFROZEN", "đã mở khóa"),
          Map.entry("FREEZE_DUE", "đến ngày khóa"),
          Map.entry("SELF", "tự đánh giá"),
          Map.entry("APPRAISED", "thẩm định"),
          Map.entry("DECIDED", "kết luận"),
          Map.entry("DONE", "hoàn thành"),
          Map.entry("DONE_EXCEEDED", "hoàn thành vượt"),
          Map.entry("BASIC", "cơ bản hoàn thành"),
          Map.entry("IN_PROGRESS", "đang thực hiện"),
          Map.entry("NOT_STARTED", "chưa triển khai"),
          Map.entry("NOT_DONE", "không hoàn thành"),
          Map.entry("CHANGED", "điều chỉnh"),
          Map.entry("UNKNOWN", "chưa rõ"),
          Map.entry("RUNNING", "đang chạy"),
          Map.entry("SUCCESS", "xong"),
          Map.entry("NOTHING_NEW", "không có gì mới"),
          Map.entry("REGISTRY_REFUSED", "danh mục bị từ chối"),
          Map.entry("FAILED", "lỗi"),
          Map.entry("BUSY", "bận"),
          Map.entry("INTERRUPTED", "bị ngắt"),
          Map.entry("DIED", "chết giữa chừng"),
          Map.entry("ERROR", "LỖI"),
          Map.entry("WARN", "Lưu ý"),
          Map.entry("INFO", "Thông tin"));

  private Wording() {}

  /** The words for a code; the code itself when it has none. */
  static String of(String code) {
    return WORDS.getOrDefault(code, code);
  }
}
