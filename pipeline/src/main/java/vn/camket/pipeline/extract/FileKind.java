package vn.camket.pipeline.extract;

/** What a file is, told from its content and never from its extension. */
public enum FileKind {
  /** Excel workbook, Office Open XML. */
  XLSX("Excel (.xlsx)"),
  /** Text of separated values. */
  CSV("CSV"),
  /** Excel workbook of 97-2003. */
  XLS("Excel 97-2003 (.xls)"),
  /** Binary Excel workbook. */
  XLSB("Excel nhị phân (.xlsb)"),
  /** OpenDocument spreadsheet. */
  ODS("OpenDocument (.ods)"),
  /** Word document, Office Open XML. */
  DOCX("Word (.docx)"),
  /** Word document of 97-2003. */
  DOC("Word 97-2003 (.doc)"),
  /** PDF document. */
  PDF("PDF"),
  /** Rich text. */
  RTF("RTF"),
  /** Web page, often saved with the extension .xls. */
  HTML("trang web (HTML)"),
  /** JSON text. */
  JSON("JSON"),
  /** Archive that is no office document. */
  ZIP("tệp nén"),
  /** Office document behind a password. */
  ENCRYPTED("tệp Office có mật khẩu"),
  /** None of these. */
  UNKNOWN("không nhận ra");

  private final String labelVi;

  FileKind(String labelVi) {
    this.labelVi = labelVi;
  }

  /** How a reader of findings knows the kind. */
  public String labelVi() {
    return labelVi;
  }
}
