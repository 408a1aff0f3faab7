package vn.camket.jobs.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Many small workbooks as units send them: a title, a table of ten rows, numbers and days. */
final class SmallWorkbooks {
  private static final int ITEMS = 10;
  private static final int FILES_OF_A_SENDER = 100;

  private SmallWorkbooks() {}

  /**
   * Writes them and the list of arrivals.
   *
   * @param inbox existing folder
   */
  static void write(Path inbox, int files) throws IOException {
    try (Writer received = Files.newBufferedWriter(inbox.resolve("_received.csv"))) {
      received.write("path,sender,received_at\n");
      for (int i = 0; i < files; i++) {
        String sender = "don-vi-" + i / FILES_OF_A_SENDER;
        String path = sender + "/" + i + ".xlsx";
        Files.createDirectories(inbox.resolve(sender));
        book(inbox.resolve(path), i);
        received.write(path + "," + sender + ",2024-02-01T08:00:00\n");
      }
    }
  }

  private static void book(Path file, int number) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "camket", "1.0")) {
      Worksheet sheet = book.newWorksheet("Biểu");
      sheet.value(0, 0, "ĐƠN VỊ SỐ " + number);
      sheet.value(2, 0, "BẢN CAM KẾT TRÁCH NHIỆM NĂM 2024");
      String[] headings = {
        "STT", "Nội dung cam kết", "Thời hạn hoàn thành", "Tỷ lệ (%)", "Ghi chú"
      };
      for (int column = 0; column < headings.length; column++) {
        sheet.value(3, column, headings[column]);
      }
      for (int i = 0; i < ITEMS; i++) {
        int row = 4 + i;
        sheet.value(row, 0, i + 1);
        sheet.value(
            row,
            1,
            String.format(Locale.ROOT, "Hoàn thành nhiệm vụ số %d của đơn vị %d", i, number));
        sheet.value(row, 2, java.time.LocalDate.of(2024, 6, 30));
        sheet.style(row, 2).format("dd/mm/yyyy").set();
        sheet.value(row, 3, 0.05 * i);
        sheet.style(row, 3).format("0%").set();
        sheet.value(row, 4, "x");
      }
    }
  }
}
