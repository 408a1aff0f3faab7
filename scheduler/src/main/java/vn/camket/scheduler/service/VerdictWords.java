package vn.camket.scheduler.service;

import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.child.Verdict;

/** How a try ended, for a reader. */
final class VerdictWords {
  private VerdictWords() {}

  /** In Vietnamese; an unknown word as it is, and nothing for none. */
  static String of(@Nullable String verdict) {
    if (verdict == null) {
      return "";
    }
    for (Verdict known : Verdict.values()) {
      if (known.name().equals(verdict)) {
        return of(known);
      }
    }
    return verdict;
  }

  private static String of(Verdict verdict) {
    return switch (verdict) {
      case OK -> "xong";
      case BUSY -> "kho đang bận, sẽ thử lại";
      case TRANSIENT -> "lỗi tạm thời của máy";
      case DATA_FAILURE -> "dữ liệu hoặc danh mục sai";
      case WRONG_SETUP -> "lệnh hoặc cấu hình sai";
      case DEFECT -> "lỗi của phần mềm";
      case TIMED_OUT -> "quá thời gian cho phép (treo)";
      case OUT_OF_MEMORY -> "hết bộ nhớ cho phép";
      case ENDLESS_OUTPUT -> "ghi nhật ký không dứt";
      case KILLED -> "bị tắt đột ngột";
      case NOT_STARTED -> "không khởi động được";
      case INTERRUPTED -> "bị ngắt khi dừng lịch, sẽ chạy lại";
    };
  }
}
