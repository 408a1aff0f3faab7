package vn.camket.jobs.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same rows in each format. */
class RowsForReadersAndPrograms {
  private static final List<Head> HEADS =
      List.of(
          Head.text("đơn vị"),
          Head.number("tỷ lệ"),
          Head.date("hạn"),
          Head.time("lúc"),
          new Head("xong", Head.Kind.BOOLEAN));

  @Test
  void inATable() {
    String decomposed = Normalizer.normalize("Sở Y tế", Normalizer.Form.NFD);
    assertThat(printed(OutputFormat.TABLE, decomposed))
        .isEqualTo(
            """
            đơn vị       tỷ lệ  hạn         lúc                  xong
            ───────────  ─────  ──────────  ───────────────────  ────
            %s       85,5  30/06/2024  03/07/2024 08:15:00  có
            Cam Lộ, "a"
            """
                .formatted(decomposed));
  }

  @Test
  void inCsv() {
    assertThat(printed(OutputFormat.CSV, "Sở Y tế"))
        .isEqualTo(
            """
            đơn vị,tỷ lệ,hạn,lúc,xong
            Sở Y tế,85.5,2024-06-30,2024-07-03T08:15:00,true
            "Cam Lộ, ""a""\",,,,
            """);
  }

  @Test
  void inJson() {
    assertThat(printed(OutputFormat.JSON, "Sở Y tế"))
        .isEqualTo(
            """
            [
            {"đơn vị":"Sở Y tế","tỷ lệ":85.5,"hạn":"2024-06-30","lúc":"2024-07-03T08:15:00","xong":true},
            {"đơn vị":"Cam Lộ, \\"a\\"","tỷ lệ":null,"hạn":null,"lúc":null,"xong":null}
            ]
            """);
  }

  @Test
  void widthIsWhatATerminalShows() {
    assertThat(DisplayWidth.of("Đảng ủy phường Đông Hà")).isEqualTo(22);
    assertThat(DisplayWidth.of(Normalizer.normalize("Đảng ủy", Normalizer.Form.NFD))).isEqualTo(7);
    assertThat(DisplayWidth.of("a\u200bb")).isEqualTo(2);
    assertThat(DisplayWidth.of("漢字")).isEqualTo(4);
  }

  @Test
  void numbersForReadersHaveACommaAndNoTail() {
    assertThat(ReaderText.of(0.1 + 0.2)).isEqualTo("0,3");
    assertThat(ReaderText.of(100.0)).isEqualTo("100");
    assertThat(ReaderText.of(new BigDecimal("7.720"))).isEqualTo("7,72");
    assertThat(ReaderText.of(2024)).isEqualTo("2024");
    assertThat(ReaderText.of(-0.0)).isEqualTo("0");
    assertThat(ReaderText.of(Double.NaN)).isEqualTo("NaN");
  }

  private static String printed(OutputFormat format, String unit) {
    var bytes = new ByteArrayOutputStream();
    RowWriter writer = format.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    writer.begin(HEADS);
    writer.row(
        List.of(unit, 85.5, LocalDate.of(2024, 6, 30), LocalDateTime.of(2024, 7, 3, 8, 15), true));
    writer.row(Arrays.asList("Cam Lộ, \"a\"", null, null, null, null));
    writer.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
