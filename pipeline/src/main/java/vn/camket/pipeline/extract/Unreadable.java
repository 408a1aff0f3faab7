package vn.camket.pipeline.extract;

/** The sentences about files that cannot be read: what is wrong, and what to do. */
final class Unreadable {
  private static final String SAVE_AS = "Hãy lưu lại thành .xlsx hoặc .csv (UTF-8) rồi gửi lại.";

  private Unreadable() {}

  static UnreadableFile empty() {
    return new UnreadableFile(
        FileKind.UNKNOWN, UnreadableReason.EMPTY, "Tệp rỗng, không có nội dung. Hãy gửi lại tệp.");
  }

  static UnreadableFile notSupported(FileKind kind) {
    if (kind == FileKind.ENCRYPTED) {
      return new UnreadableFile(
          kind, UnreadableReason.ENCRYPTED, "Tệp đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.");
    }
    if (kind == FileKind.TEXT_WITH_NUL) {
      return broken(kind, "văn bản có byte NUL");
    }
    return new UnreadableFile(
        kind,
        UnreadableReason.KIND_NOT_SUPPORTED,
        "Chưa đọc được loại tệp này: " + kind.labelVi() + ". " + SAVE_AS);
  }

  static UnreadableFile tooOld() {
    return new UnreadableFile(
        FileKind.XLS,
        UnreadableReason.KIND_NOT_SUPPORTED,
        "Bảng tính quá cũ (Excel 5.0/95 hoặc trước). " + SAVE_AS);
  }

  static UnreadableFile notUtf8() {
    return new UnreadableFile(
        FileKind.CSV,
        UnreadableReason.NOT_UTF8,
        "Tệp văn bản không phải bảng mã UTF-8. Hãy lưu lại dạng CSV UTF-8 hoặc .xlsx rồi gửi lại.");
  }

  static UnreadableFile broken(FileKind kind, String whatVi) {
    return new UnreadableFile(
        kind, UnreadableReason.BROKEN, "Tệp hỏng: " + whatVi + ". " + SAVE_AS);
  }

  static UnreadableFile tooManyBytes(FileKind kind, long limit) {
    return tooLarge(kind, "tệp lớn hơn " + limit / 1024 / 1024 + " MiB");
  }

  static UnreadableFile tooLarge(FileKind kind, String whatVi) {
    return new UnreadableFile(
        kind,
        UnreadableReason.TOO_LARGE,
        "Tệp quá lớn: " + whatVi + ". Hãy tách thành nhiều tệp hoặc lưu thành .csv rồi gửi lại.");
  }
}
