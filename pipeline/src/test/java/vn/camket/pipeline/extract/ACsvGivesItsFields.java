package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A CSV: encoding by its mark, separator by consistency, rows as a spreadsheet numbers them. */
class ACsvGivesItsFields {
  private static final String TEXT =
      "Đơn vị: Sở Y tế, Quảng Trị\n\nSTT;Nội dung;Thời hạn\n1;\"Khám, chữa\nbệnh; phòng dịch\";30/4\n2;x\n ; \n";
  private static final String[] ROWS = {
    "a.csv!1 | A=Đơn vị: Sở Y tế, Quảng Trị",
    "a.csv!3 | A=STT | B=Nội dung | C=Thời hạn",
    "a.csv!4 | A=1 | B=Khám, chữa\nbệnh; phòng dịch | C=30/4",
    "a.csv!5 | A=2 | B=x"
  };

  @Test
  void withOrWithoutAMark() {
    assertThat(Rows.of(encoded("", TEXT, StandardCharsets.UTF_8), "a.csv")).containsExactly(ROWS);
    assertThat(Rows.of(encoded("\uFEFF", TEXT, StandardCharsets.UTF_8), "a.csv"))
        .containsExactly(ROWS);
    assertThat(Rows.of(encoded("\uFEFF", TEXT, StandardCharsets.UTF_16LE), "a.csv"))
        .containsExactly(ROWS);
    assertThat(Rows.of(encoded("\uFEFF", TEXT, StandardCharsets.UTF_16BE), "a.csv"))
        .containsExactly(ROWS);
  }

  @Test
  void separatedByCommaSemicolonOrTab() {
    String comma = "STT,Nội dung,Hạn\n1,a; b,2021\n2,c; d,2021\n3,\"e, f\",2021\n";
    assertThat(Rows.of(utf8(comma), "b")).last().isEqualTo("b!4 | A=3 | B=e, f | C=2021");
    String tab = "STT\tNội dung\tHạn\n1\ta, b\t2021\n2\tc, d\t2021\n";
    assertThat(Rows.of(utf8(tab), "b")).last().isEqualTo("b!3 | A=2 | B=c, d | C=2021");
    assertThat(Rows.of(utf8("một cột\nhai\n"), "b"))
        .containsExactly("b!1 | A=một cột", "b!2 | A=hai");
  }

  @Test
  void linesMayEndInAnyWay() {
    assertThat(Rows.of(utf8("a,b\r\n\r\nc,d\r\n"), "x"))
        .containsExactly("x!1 | A=a | B=b", "x!3 | A=c | B=d");
  }

  @Test
  void otherEncodingsAreNotGuessed() {
    assertThat(Rows.of("Sè liÖu,hép".getBytes(Charset.forName("windows-1252")), "a.csv"))
        .containsExactly("CSV NOT_UTF8");
    byte[] late = utf8("a,b\n".repeat(30_000) + "\u00e9");
    late[late.length - 1] = 'x';
    assertThat(Rows.of(late, "a.csv")).containsExactly("CSV NOT_UTF8");
  }

  @Test
  void aQuoteThatNeverClosesIsADamage() {
    assertThat(Rows.of(utf8("a,b\n1,\"c\n2,d\n"), "a.csv")).containsExactly("CSV BROKEN");
  }

  @Property
  void noBytesMakeItFail(@ForAll byte[] bytes) {
    assertThatCode(() -> Rows.of(bytes, "a")).doesNotThrowAnyException();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] encoded(String mark, String text, Charset charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((mark + text).getBytes(charset));
    return out.toByteArray();
  }
}
