package vn.camket.schemas.finding;

import java.util.Locale;
import vn.camket.schemas.vocabulary.Severity;

/**
 * Every kind of finding. ERROR: the row, table or file waits in quarantine and is tried again when
 * layouts, words or the registry change. WARN: it is published, somebody should look. INFO: worth
 * knowing. {@code %s} in a message stands for the detail of the case.
 */
public enum FindingKind {
  /** The file could not be opened or read. */
  UNREADABLE_FILE(
      Severity.ERROR,
      "Không đọc được tệp: %s.",
      "Mở tệp, lưu lại dạng .xlsx hoặc .csv (UTF-8) rồi gửi lại."),
  /** The file has no row at all. */
  EMPTY_FILE(Severity.ERROR, "Tệp không có dòng nào.", "Kiểm tra tệp đã lưu đủ dữ liệu, gửi lại."),
  /** The name of the file says another kind than its content; the content was read. */
  WRONG_EXTENSION(
      Severity.INFO,
      "Đuôi tệp không đúng với nội dung: %s; đã đọc theo nội dung.",
      "Lưu tệp với đúng đuôi trước khi gửi."),
  /** A text file in another encoding than UTF-8, found by its letters. */
  TEXT_ENCODING(
      Severity.WARN,
      "Tệp văn bản không phải UTF-8: %s.",
      "Kiểm tra chữ có dấu; lần sau lưu dạng CSV UTF-8 hoặc .xlsx."),
  /** Two separators divide a text file equally well. */
  AMBIGUOUS_SEPARATOR(
      Severity.WARN,
      "Không chắc dấu phân cách cột: %s.",
      "Kiểm tra các cột đã đúng; lần sau lưu dạng .xlsx, hoặc CSV chỉ dùng một dấu phân cách."),
  /** Text in a character set from before Unicode; it was converted, raw keeps the original. */
  LEGACY_TEXT(
      Severity.WARN,
      "Chữ gõ bằng bảng mã cũ, đã chuyển sang Unicode: %s.",
      "Kiểm tra chữ đã chuyển; lần sau gõ bằng phông Unicode (Times New Roman)."),
  /** Text that may be in such a character set, but not surely; it was left as it is. */
  SUSPECTED_LEGACY_TEXT(
      Severity.WARN,
      "Chữ có vẻ gõ bằng bảng mã cũ nhưng không chắc, để nguyên: %s.",
      "Chuyển tệp sang Unicode rồi gửi lại."),
  /** A sheet that the sender hid: searched for secrecy marks, otherwise not read. */
  HIDDEN_SHEET(
      Severity.INFO,
      "Trang tính ẩn không được đọc: %s.",
      "Nếu trang này có số liệu cần nộp, bỏ ẩn rồi gửi lại; nếu không, xóa trang."),
  /** Rows that the sender hid: they are read like any other. */
  HIDDEN_ROWS(
      Severity.WARN,
      "Trang tính có dòng ẩn, vẫn được đọc: %s.",
      "Nếu các dòng này không nộp, xóa hẳn rồi gửi lại."),
  /** A cell holds the error value of a formula. */
  CELL_ERROR(
      Severity.WARN,
      "Ô chứa lỗi công thức; giá trị để trống.",
      "Sửa công thức, hoặc gõ trực tiếp giá trị, rồi gửi lại."),
  /** A text that a spreadsheet would run as a formula; it is kept as text. */
  FORMULA_TEXT(
      Severity.WARN,
      "Ô chữ giống công thức; giữ nguyên là chữ, không bao giờ được tính.",
      "Nếu là nội dung thật, bỏ dấu ở đầu ô rồi gửi lại."),
  /** No layout fits any sheet of the file. */
  UNKNOWN_LAYOUT(
      Severity.ERROR,
      "Không nhận ra mẫu biểu: %s.",
      "Dùng đúng mẫu của năm rồi gửi lại; nếu đã đúng mẫu, báo người vận hành."),
  /** Two layouts fit equally well. */
  AMBIGUOUS_LAYOUT(
      Severity.ERROR,
      "Có hai mẫu biểu cùng khớp: %s.",
      "Ghi rõ tiêu đề biểu theo mẫu rồi gửi lại; nếu đã đúng mẫu, báo người vận hành."),
  /** A sheet beside the tables holds rows that no layout reads. */
  SHEET_WITHOUT_TABLE(
      Severity.WARN,
      "Trang tính không có biểu nào nhận ra được: %s.",
      "Nếu trang này có số liệu cần nộp, đưa về đúng mẫu rồi gửi lại."),
  /** A row that looks like an item but stands below the end of its table. */
  ROW_OUTSIDE_TABLE(
      Severity.ERROR,
      "Dòng có vẻ là một việc nhưng nằm ngoài biểu (dưới phần ký).",
      "Đưa dòng vào trong biểu, phía trên phần ký, rồi gửi lại."),
  /** A heading that the layout does not know. */
  UNMAPPED_COLUMN(
      Severity.WARN,
      "Cột không có trong mẫu, không được đọc.",
      "Bỏ cột này; nếu cần nộp, đề nghị người vận hành bổ sung cột vào mẫu."),
  /** The arrival has no time of receipt. */
  NO_RECEIVED_AT(
      Severity.WARN,
      "Không có thời điểm nhận; tạm lấy %s.",
      "Cho người vận hành biết ngày đã gửi, nếu không phải ngày này."),
  /** The unit that the table speaks of is not in the registry. */
  UNKNOWN_UNIT(
      Severity.ERROR,
      "Không tìm thấy đơn vị này trong danh mục tại thời điểm báo cáo.%s",
      "Sửa tên đơn vị cho đúng rồi gửi lại; nếu tên đã đúng, báo người vận hành."),
  /** Several units have that name. */
  AMBIGUOUS_UNIT(
      Severity.ERROR,
      "Tên này ứng với nhiều đơn vị: %s.",
      "Ghi thêm tên đơn vị cấp trên rồi gửi lại."),
  /** The table does not say which year it is about. */
  UNKNOWN_YEAR(
      Severity.ERROR,
      "Không xác định được năm của biểu.",
      "Ghi năm trong tiêu đề biểu, ví dụ “… năm 2024”, rồi gửi lại."),
  /** The table does not say which review period it is about. */
  UNKNOWN_PERIOD(
      Severity.ERROR,
      "Không xác định được kỳ đánh giá.",
      "Ghi “6 tháng đầu năm” hoặc “năm” trong tiêu đề biểu rồi gửi lại."),
  /** The table does not say at which stage it evaluates. */
  UNKNOWN_STAGE(
      Severity.ERROR,
      "Không xác định được khâu đánh giá (tự đánh giá, thẩm định, quyết định).",
      "Ghi rõ khâu đánh giá trong tiêu đề biểu rồi gửi lại."),
  /** The unit does not sign in any scheme of that year. */
  NO_SCHEME(
      Severity.ERROR,
      "Đơn vị không thuộc chương trình cam kết nào của năm %s.",
      "Kiểm tra năm và tên đơn vị, sửa rồi gửi lại; nếu đã đúng, báo người vận hành."),
  /** The row has no text of a commitment. */
  MISSING_ITEM_TEXT(
      Severity.ERROR, "Dòng không có nội dung cam kết.", "Ghi nội dung cam kết rồi gửi lại."),
  /** Two rows of one table speak of the same item. */
  DUPLICATE_ROW(
      Severity.ERROR,
      "Dòng trùng với dòng %s của cùng biểu.",
      "Bỏ dòng trùng, hoặc ghi mã khác nhau nếu là hai việc, rồi gửi lại."),
  /** An evaluation row that no registered item answers to. */
  UNMATCHED_ITEM(
      Severity.ERROR,
      "Không tìm thấy cam kết đã đăng ký ứng với dòng này.",
      "Ghi đúng mã hoặc đúng nội dung đã đăng ký rồi gửi lại."),
  /** A row of which a person decided that it is none of a unit or a commitment. */
  SET_ASIDE_BY_REVIEW(
      Severity.INFO,
      "Người rà soát xác định dòng này không phải của đơn vị hay cam kết nào; dòng không được tính.",
      "Nếu dòng này là việc của đơn vị, báo người vận hành."),
  /** A status word that the vocabulary does not know. */
  UNKNOWN_STATUS_WORD(
      Severity.ERROR,
      "Không hiểu kết quả đánh giá.",
      "Sửa ô thành từ trong hướng dẫn (đã hoàn thành, đang thực hiện, chưa triển khai …) rồi gửi"
          + " lại."),
  /** More than one status is ticked. */
  MULTIPLE_TICKS(
      Severity.ERROR,
      "Đánh dấu nhiều mức đánh giá trên một dòng.",
      "Chỉ đánh dấu một mức rồi gửi lại."),
  /** A deadline that cannot be read; the item stays, undated. */
  UNREADABLE_DUE(
      Severity.WARN,
      "Không đọc được thời hạn: %s; việc được coi là không có hạn.",
      "Ghi thời hạn dạng 30/6/2024, quý II/2024 hoặc tháng 6/2024 rồi gửi lại."),
  /** A date that cannot be read; the value is null. */
  UNREADABLE_DATE(
      Severity.WARN,
      "Không đọc được ngày: %s.",
      "Ghi ngày dạng 30/6/2024 (ngày/tháng/năm) rồi gửi lại."),
  /** A percentage that cannot be read; the value is null. */
  UNREADABLE_PERCENT(
      Severity.WARN,
      "Không đọc được tỷ lệ: %s.",
      "Ghi tỷ lệ từ 0 đến 100, ví dụ 85 hoặc 85%, rồi gửi lại."),
  /** A theme that the vocabulary does not know. */
  UNKNOWN_THEME(
      Severity.WARN,
      "Không có lĩnh vực này trong danh mục.",
      "Sửa ô thành một lĩnh vực trong danh mục rồi gửi lại; nếu danh mục thiếu, báo người vận hành."),
  /** Another word that the vocabulary does not know; the value is left at its default. */
  UNKNOWN_WORD(
      Severity.WARN,
      "Không hiểu từ này; giá trị để trống.",
      "Sửa ô thành từ theo hướng dẫn của mẫu rồi gửi lại."),
  /** A code of the level above that means no item there, or more than one; no link is made. */
  UNKNOWN_PARENT_ITEM(
      Severity.WARN,
      "Không xác định được việc của cấp trên theo mã này: không có, hoặc có nhiều hơn một.",
      "Ghi đúng mã việc mà đơn vị cấp trên đã đăng ký trong năm rồi gửi lại."),
  /** 100 % done, and no status. */
  FULL_PERCENT_WITHOUT_STATUS(
      Severity.WARN,
      "Ghi 100% nhưng bỏ trống kết quả; chưa thể coi là hoàn thành.",
      "Ghi rõ kết quả đánh giá rồi gửi lại."),
  /** The phrase and the dates contradict each other; the dates win. */
  TIMELINESS_CONFLICT(
      Severity.WARN,
      "Tiến độ ghi trong báo cáo trái với ngày tháng: %s; lấy theo ngày.",
      "Kiểm tra thời hạn và ngày hoàn thành."),
  /** The code names one item, the text another; the text wins. */
  CODE_TEXT_CONFLICT(
      Severity.WARN,
      "Mã việc và nội dung chỉ hai việc khác nhau; lấy theo nội dung.",
      "Kiểm tra lại mã việc."),
  /** The item was found by its place and a similar text. */
  MATCHED_BY_SIMILARITY(
      Severity.WARN,
      "Nội dung khác lần trước; được ghép theo số thứ tự và độ giống của nội dung.",
      "Kiểm tra: nếu là việc khác, ghi mã riêng."),
  /** An evaluation of a proposal that was never signed. */
  NOT_SIGNED(
      Severity.WARN,
      "Đánh giá một đề xuất chưa được ký; không tính vào tổng số cam kết.",
      "Gửi bản cam kết đã ký, nếu có."),
  /** Two sources state different values; the scheme's precedence decided. */
  SOURCES_DISAGREE(
      Severity.WARN,
      "Hai nguồn ghi khác nhau về cùng một việc: %s.",
      "Đối chiếu hai văn bản; lấy theo thứ tự nguồn của chương trình."),
  /** A resend shrinks by more than the scheme allows unnoticed. */
  SHRUNK_RESEND(
      Severity.WARN,
      "Bản gửi lại ít việc hơn hẳn bản trước: %s.",
      "Xác nhận các việc bị bỏ; nếu chỉ là bổ sung, ghi “bổ sung” trong tiêu đề."),
  /** An item left out of a resend before the first cut-off. */
  WITHDRAWN_BY_RESEND(
      Severity.INFO,
      "Việc không còn trong bản ký gửi lại trước ngày chốt kỳ đầu; không tính vào tổng số.",
      "Nếu bỏ sót, gửi lại bản đầy đủ."),
  /** An item left out of a resend after the first cut-off. */
  LEFT_OUT_OF_RESEND(
      Severity.WARN,
      "Việc không còn trong bản ký gửi lại sau ngày chốt kỳ đầu; vẫn tính, trạng thái điều chỉnh.",
      "Nêu văn bản cho thôi thực hiện, hoặc gửi lại bản đầy đủ."),
  /** A later full file came; the supplements before it stay. */
  SUPPLEMENT_KEPT(
      Severity.WARN,
      "Bản đầy đủ gửi sau không thay bản bổ sung trước đó; nội dung bổ sung vẫn được giữ.",
      "Kiểm tra nội dung bổ sung còn đúng."),
  /** More or fewer items than the scheme expects. */
  ITEM_COUNT(
      Severity.WARN,
      "Số việc %s ngoài khoảng thường lệ của chương trình.",
      "Kiểm tra bản cam kết đã đủ và không gộp nhiều năm."),
  /** No row of the table could be published. */
  NO_PUBLISHABLE_ROW(
      Severity.ERROR,
      "Biểu không có dòng nào dùng được; bản trước đó, nếu có, vẫn giữ hiệu lực.",
      "Sửa các lỗi nêu ở từng dòng rồi gửi lại."),
  /** A secrecy mark: the file is not kept. */
  SECRECY_MARK(
      Severity.ERROR,
      "Tệp có dấu độ mật, không được tiếp nhận vào hệ thống.",
      "Gửi theo đường văn bản mật; không gửi qua hệ thống này.");

  private final Severity severity;
  private final String message;
  private final String remedy;

  FindingKind(Severity severity, String message, String remedy) {
    this.severity = severity;
    this.message = message;
    this.remedy = remedy;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }

  /**
   * What is wrong, in Vietnamese.
   *
   * @param detail detail of the case; ignored by kinds that take none
   */
  public String message(String detail) {
    return message.contains("%s") ? String.format(Locale.ROOT, message, detail) : message;
  }

  /**
   * What its sender does about it, in Vietnamese: receipts and dashboards tell it to units. What
   * only the operator of a home can do stands in {@link FindingRule#operatorVi()}.
   */
  public String remedy() {
    return remedy;
  }
}
