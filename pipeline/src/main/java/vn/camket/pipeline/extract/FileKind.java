package vn.camket.pipeline.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is, told from its content and never from its extension. */
public enum FileKind {
  /** Excel workbook, Office Open XML. */
  XLSX("Excel (.xlsx)", "xlsx xlsm xltx xltm"),
  /** Text of separated values. */
  CSV("CSV", "csv txt tsv"),
  /** Excel workbook of 97-2003. */
  XLS("Excel 97-2003 (.xls)", "xls xlt"),
  /** Binary Excel workbook. */
  XLSB("Excel nhị phân (.xlsb)"),
  /** OpenDocument spreadsheet. */
  ODS("OpenDocument (.ods)"),
  /** Word document, Office Open XML. */
  DOCX("Word (.docx)", "docx docm"),
  /** Word document of 97-2003. */
  DOC("Word 97-2003 (.doc)"),
  /** PDF document. */
  PDF("PDF"),
  /** Rich text. */
  RTF("RTF"),
  /** Web page, often saved with the extension .xls. */
  HTML("trang web (HTML)"),
  /** JSON text. */
  JSON("JSON", "json"),
  /** Archive that is no office document. */
  ZIP("tệp nén"),
  /** Office document behind a password. */
  ENCRYPTED("tệp Office có mật khẩu"),
  /** Text with NUL bytes in it. */
  TEXT_WITH_NUL("văn bản hỏng"),
  /** None of these. */
  UNKNOWN("không nhận ra");

  private final String labelVi;
  private final String extensions;

  FileKind(String labelVi) {
    this(labelVi, "");
  }

  FileKind(String labelVi, String extensions) {
    this.labelVi = labelVi;
    this.extensions = " " + extensions + " ";
  }

  /**
   * The extension of a file when it is that of another kind; else null, also for a file without
   * one.
   *
   * @param path path or name of a file of this kind
   */
  public @Nullable String foreignExtension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return extension.isEmpty() || extensions.contains(" " + extension + " ") ? null : extension;
  }

  /** How a reader of findings knows the kind. */
  public String labelVi() {
    return labelVi;
  }
}
