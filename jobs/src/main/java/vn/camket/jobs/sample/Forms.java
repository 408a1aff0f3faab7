package vn.camket.jobs.sample;

import static vn.camket.jobs.sample.Form.column;
import static vn.camket.jobs.sample.Form.grouped;

import java.util.List;

/** The twelve forms of the sample, with the headings of the shipped layouts. */
final class Forms {
  private static final String DONE = "status:đã hoàn thành";
  private static final String DOING = "status:đang thực hiện";
  private static final String NOT_STARTED = "status:chưa triển khai";
  private static final String LEVEL = "Mức độ thực hiện";
  private static final String TERM = "Thời hạn và trách nhiệm";
  private static final String SOURCE = "Nguồn việc";
  private static final String RESULT = "Kết quả";

  private static final List<Form> REGISTRATION =
      List.of(
          new Form(
              "registration-v1",
              List.of(
                  column("ordinal", "STT", "TT", "Số TT"),
                  column("item_text", "Nội dung cam kết", "Nội dung"),
                  column("due", "Thời gian hoàn thành", "Thời gian"),
                  column("note", "Ghi chú"))),
          new Form(
              "registration-v2",
              List.of(
                  column("ordinal", "TT", "STT"),
                  column("item_code", "Mã số"),
                  column("item_text", "Nội dung cam kết"),
                  column("theme", "Lĩnh vực"),
                  grouped("due", TERM, "Thời hạn hoàn thành"),
                  grouped("responsibility", TERM, "Trách nhiệm"),
                  column("origin", "Nguồn nhiệm vụ"),
                  column("note", "Ghi chú"))),
          new Form(
              "registration-v3",
              List.of(
                  column("ordinal", "STT", "TT"),
                  column("item_code", "Mã cam kết"),
                  column("item_text", "Nội dung nhiệm vụ"),
                  column("theme", "Lĩnh vực"),
                  grouped("origin:self", SOURCE, "Tự đăng ký"),
                  grouped("origin:ordered", SOURCE, "BTV giao"),
                  column("due", "Thời hạn hoàn thành"),
                  column("carried_from", "Chuyển tiếp từ mã"),
                  column("parent_item_code", "Thuộc cam kết cấp trên (mã)", "Mã cam kết cấp trên"),
                  column("signed_date", "Ngày ký"),
                  column("note", "Ghi chú"))));

  private static final List<Form> REGISTRATION_LIST =
      List.of(
          new Form(
              "registration-list-v1",
              List.of(
                  column("ordinal", "STT", "TT"),
                  column("item_text", "Đơn vị / nội dung cam kết", "Nội dung cam kết"),
                  column("due", "Thời gian hoàn thành"),
                  column("note", "Ghi chú"))),
          new Form(
              "registration-list-v2",
              List.of(
                  column("ordinal", "TT", "STT"),
                  column("unit", "Đơn vị"),
                  column("item_code", "Mã số"),
                  column("item_text", "Nội dung cam kết"),
                  column("theme", "Lĩnh vực"),
                  column("due", "Thời hạn hoàn thành"),
                  column("note", "Ghi chú"))),
          new Form(
              "registration-list-v3",
              List.of(
                  column("ordinal", "STT", "TT"),
                  column("unit", "Đơn vị chủ trì", "Cơ quan chủ trì"),
                  column("item_code", "Mã cam kết"),
                  column("item_text", "Nội dung nhiệm vụ"),
                  column("theme", "Lĩnh vực"),
                  column("due", "Thời hạn hoàn thành"),
                  column("parent_item_code", "Thuộc cam kết cấp trên (mã)", "Mã cam kết cấp trên"),
                  column("signed_date", "Ngày ký"),
                  column("note", "Ghi chú"))));

  private static final List<Form> EVALUATION =
      List.of(
          new Form(
              "evaluation-v1",
              List.of(
                  column("ordinal", "STT", "TT", "Số TT"),
                  column("item_text", "Nội dung cam kết", "Nội dung"),
                  grouped(DONE, LEVEL, "Đã hoàn thành"),
                  grouped(DOING, LEVEL, "Đang thực hiện"),
                  grouped(NOT_STARTED, LEVEL, "Chưa triển khai"),
                  column("completed_date", "Thời gian hoàn thành"),
                  column("cause", "Nguyên nhân"),
                  column("note", "Ghi chú"))),
          new Form(
              "evaluation-v2",
              List.of(
                  column("ordinal", "TT", "STT"),
                  column("item_code", "Mã số"),
                  column("item_text", "Nội dung cam kết"),
                  column("due_stated", "Thời hạn hoàn thành"),
                  column("result", "Kết quả thực hiện"),
                  column("status", "Đánh giá"),
                  column("completion_pct", "Tỷ lệ (%)", "Tỉ lệ (%)", "Tỷ lệ %"),
                  column("completed_date", "Ngày hoàn thành"),
                  column("cause", "Nguyên nhân"),
                  column("note", "Ghi chú"))),
          new Form(
              "evaluation-v3",
              List.of(
                  column("ordinal", "STT", "TT"),
                  column("item_code", "Mã cam kết"),
                  column("item_text", "Nội dung nhiệm vụ"),
                  grouped("completion_pct", RESULT, "Mức độ hoàn thành (%)"),
                  grouped("status", RESULT, "Kết luận"),
                  grouped("completed_date", RESULT, "Thời điểm hoàn thành"),
                  column("document", "Văn bản điều chỉnh"),
                  column("cause", "Nguyên nhân"),
                  column("note", "Ghi chú"))));

  private static final List<Form> EVALUATION_LIST =
      List.of(
          new Form(
              "evaluation-list-v1",
              List.of(
                  column("ordinal", "STT", "TT"),
                  column("item_text", "Đơn vị / nội dung cam kết", "Nội dung cam kết"),
                  column(DONE, "Đã hoàn thành"),
                  column(DOING, "Đang thực hiện"),
                  column(NOT_STARTED, "Chưa triển khai"),
                  column("note", "Ghi chú"))),
          new Form(
              "evaluation-list-v2",
              List.of(
                  column("ordinal", "TT", "STT"),
                  column("unit", "Đơn vị"),
                  column("item_code", "Mã số"),
                  column("item_text", "Nội dung cam kết"),
                  column("status", "Đánh giá"),
                  column("completed_date", "Ngày hoàn thành"),
                  column("note", "Ghi chú"))),
          new Form(
              "evaluation-list-v3",
              List.of(
                  column("ordinal", "STT", "TT"),
                  column("unit", "Đơn vị chủ trì", "Cơ quan chủ trì"),
                  column("item_code", "Mã cam kết"),
                  column("item_text", "Nội dung nhiệm vụ"),
                  column("completion_pct", "Mức độ hoàn thành (%)"),
                  column("status", "Kết luận"),
                  column("completed_date", "Thời điểm hoàn thành"),
                  column("document", "Văn bản điều chỉnh"),
                  column("note", "Ghi chú"))));

  private Forms() {}

  /** Which generation of forms a scheme-year uses. */
  static int version(int year) {
    return year < 2020 ? 1 : year < 2024 ? 2 : 3;
  }

  static Form registration(int year) {
    return REGISTRATION.get(version(year) - 1);
  }

  static Form registrationList(int year) {
    return REGISTRATION_LIST.get(version(year) - 1);
  }

  static Form evaluation(int year) {
    return EVALUATION.get(version(year) - 1);
  }

  static Form evaluationList(int year) {
    return EVALUATION_LIST.get(version(year) - 1);
  }

  static List<Form> all() {
    return List.of(REGISTRATION, REGISTRATION_LIST, EVALUATION, EVALUATION_LIST).stream()
        .flatMap(List::stream)
        .toList();
  }
}
