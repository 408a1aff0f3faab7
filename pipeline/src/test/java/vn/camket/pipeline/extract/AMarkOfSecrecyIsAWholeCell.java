package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.schemas.vocabulary.SecrecyWords;

/** MẬT, TỐI MẬT, TUYỆT MẬT as a whole cell or behind their label; never a substring. */
class AMarkOfSecrecyIsAWholeCell {
  private final SecrecyMark marks = new SecrecyMark(SecrecyWords.load(null));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MẬT",
        " Tối  Mật ",
        "TUYE\u0323\u0302T MA\u0323\u0302T",
        "Độ mật: Mật",
        "ĐỘ MẬT : TUYỆT MẬT",
        "(MẬT)",
        "STT|Độ mật|\u00a0Tối mật"
      })
  void isOne(String row) {
    assertThat(marks.in(row(row))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mật độ dân số",
        "Bí mật nhà nước",
        "Độ mật: không",
        "Độ mật",
        "Bảo vệ bí mật: mật",
        "mật ong",
        "MAT",
        "Mất"
      })
  void isNone(String row) {
    assertThat(marks.in(row(row))).isEmpty();
  }

  @Test
  void aHomeMayAddWords(@TempDir Path vocabulary) throws IOException {
    Files.writeString(vocabulary.resolve("secrecy.yaml"), "marks: [lưu hành nội bộ]\n");
    SecrecyMark more = new SecrecyMark(SecrecyWords.load(vocabulary));
    assertThat(more.in(row("LƯU HÀNH NỘI BỘ"))).contains("LƯU HÀNH NỘI BỘ");
    assertThat(more.in(row("MẬT"))).contains("MẬT");
    assertThat(marks.in(row("LƯU HÀNH NỘI BỘ"))).isEmpty();
  }

  private static RawRow row(String cells) {
    List<RawCell> all = new ArrayList<>();
    for (String text : cells.split("\\|", -1)) {
      all.add(new RawCell(all.size(), text, null));
    }
    return new RawRow("Trang", 0, 1, all);
  }
}
