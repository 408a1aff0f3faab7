package vn.camket.jobs.sample;

import java.time.LocalDate;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/** The words by which titles say period and stage. */
final class Titles {
  private Titles() {}

  static String period(PeriodKind period, int year) {
    return (period == PeriodKind.H1 ? "6 THÁNG ĐẦU NĂM " : "NĂM ") + year;
  }

  static String periodSlug(PeriodKind period, int year) {
    return (period == PeriodKind.H1 ? "6-thang-" : "nam-") + year;
  }

  static String stage(Stage stage, LocalDate day) {
    return switch (stage) {
      case SELF -> "(Các đơn vị tự đánh giá)";
      case APPRAISED -> "(Kết quả thẩm định)";
      case DECIDED -> "(Kèm theo Quyết định ngày " + Deadlines.shortDay(day) + ")";
    };
  }

  static String stageSlug(Stage stage) {
    return switch (stage) {
      case SELF -> "tu-danh-gia";
      case APPRAISED -> "tham-dinh";
      case DECIDED -> "quyet-dinh";
    };
  }
}
