package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Each array of objects or arrays in a JSON text is a table; the rest is lines around it. */
class AJsonTextGivesItsTables {
  @Test
  void anArrayOfObjects() {
    assertThat(
            read("[{\"TT\": 1, \"Hạn\": \"30/4\"}, {\"TT\": 2.50, \"Mã\": \"K1\", \"Hạn\": null}]"))
        .containsExactly(
            "/ (dòng 2 = /0)!1 | A=TT | B=Hạn | C=Mã",
            "/ (dòng 2 = /0)!2 | A=1 [General] | B=30/4",
            "/ (dòng 2 = /0)!3 | A=2.5 [General] | C=K1");
  }

  @Test
  void columnsAndRows() {
    assertThat(
            read(
                "{\"title\": \"BẢN CAM KẾT\", \"columns\": [\"TT\", \"Nội dung\"],"
                    + " \"rows\": [[1, \"a\"], [2, null], [3, {\"x\": [\"b\", \"c\"]}]]}"))
        .containsExactly(
            "/rows (dòng 3 = /rows/0)!1 | A=title | B=BẢN CAM KẾT",
            "/rows (dòng 3 = /rows/0)!2 | A=TT | B=Nội dung",
            "/rows (dòng 3 = /rows/0)!3 | A=1 [General] | B=a",
            "/rows (dòng 3 = /rows/0)!4 | A=2 [General]",
            "/rows (dòng 3 = /rows/0)!5 | A=3 [General] | B=b; c");
  }

  @Test
  void membersOfMembersStandBelowACommonHeading() {
    assertThat(
            read(
                "[{\"TT\": 1, \"Kết quả\": {\"Tỷ lệ\": \"85%\", \"Kết luận\": \"x\"}, \"Phối hợp\": [\"A\", \"B\"]}]"))
        .containsExactly(
            "/ (dòng 3 = /0)!1 | A=TT | B=Kết quả | D=Phối hợp",
            "/ (dòng 3 = /0)!2 | B=Tỷ lệ | C=Kết luận",
            "/ (dòng 3 = /0)!3 | A=1 [General] | B=85% | C=x | D=A; B");
  }

  @Test
  void sectionsHoldTablesWithTheirLines() {
    assertThat(
            read(
                "{\"phần\": [{\"mở đầu\": [\"I. A\", \"II. B\"], \"biểu\": [{\"TT\": 1}]},"
                    + " {\"biểu\": [{\"TT\": 2}]}], \"kết\": [\"Nơi nhận\"]}"))
        .containsExactly(
            "/phần/0/biểu (dòng 4 = /phần/0/biểu/0)!1 | A=I. A",
            "/phần/0/biểu (dòng 4 = /phần/0/biểu/0)!2 | A=II. B",
            "/phần/0/biểu (dòng 4 = /phần/0/biểu/0)!3 | A=TT",
            "/phần/0/biểu (dòng 4 = /phần/0/biểu/0)!4 | A=1 [General]",
            "/phần/1/biểu (dòng 2 = /phần/1/biểu/0)!1 | A=TT",
            "/phần/1/biểu (dòng 2 = /phần/1/biểu/0)!2 | A=2 [General]",
            "/phần/1/biểu (dòng 2 = /phần/1/biểu/0)!3 | A=Nơi nhận");
  }

  @Test
  void aMemberThatStandsTwiceIsNotLost() {
    assertThat(read("[{\"Hạn\": \"a\", \"Hạn\": \"b\"}]"))
        .containsExactly("/ (dòng 2 = /0)!1 | A=Hạn | B=Hạn", "/ (dòng 2 = /0)!2 | A=a | B=b");
  }

  @Test
  void whatIsNoJsonOrTooMuchIsTold() {
    assertThat(read("[{\"a\": 1}, {")).containsExactly("JSON BROKEN");
    assertThat(read("{\"a\": " + "[".repeat(100) + "]".repeat(100) + "}"))
        .containsExactly("JSON BROKEN");
    assertThat(read("[{\"a\": 1e999999999}]")).hasSize(2);
    ReadLimits few = new ReadLimits(100, 100, 1000, 1000, 3, 10);
    assertThat(Rows.reading(utf8("[[1,2],[3,4]]"), few))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            f -> assertThat(f.reason()).isEqualTo(UnreadableReason.TOO_LARGE));
  }

  @Property
  void noTextMakesItFail(@ForAll String text) {
    assertThatCode(() -> read("[{\"a\":" + text)).doesNotThrowAnyException();
    assertThatCode(() -> read("{\"a\":[" + text)).doesNotThrowAnyException();
  }

  private static java.util.List<String> read(String json) {
    return Rows.of(utf8(json), "a.json");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
