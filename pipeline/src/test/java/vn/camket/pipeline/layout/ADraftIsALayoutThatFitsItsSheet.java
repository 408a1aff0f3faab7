package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.layout.LayoutColumn;
import vn.camket.schemas.layout.UnitScope;
import vn.camket.schemas.text.DateOrder;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.TableWords;

/** A drafted layout can be put into a home as it is: it is read, and it fits. */
class ADraftIsALayoutThatFitsItsSheet {
  private static final LayoutCatalog SHIPPED = LayoutCatalog.load(null);

  @Test
  void ofAListUnderATitle(@TempDir Path home) throws IOException {
    List<RawRow> sheet =
        SheetText.rows(
            """
            UBND TỈNH QUẢNG TRỊ
            BẢNG THEO DÕI NHIỆM VỤ TRỌNG TÂM NĂM 2026
            STT | Cơ quan thực hiện | Việc phải làm | Hạn xong | Trạng thái | Kinh phí (triệu)
            1 | Sở Y tế | Tiêm chủng mở rộng cho trẻ em | 31/12/2026 | Đạt | 120
            2 | Sở Y tế | Sửa trạm y tế | 15/6/2026 | Không đạt | 80,5
            """);
    Layout draft = drafted(home, sheet);
    assertThat(draft.form()).isEqualTo(Form.EVALUATION);
    assertThat(draft.units()).isEqualTo(UnitScope.UNIT_PER_ROW);
    assertThat(draft.dates().order()).isEqualTo(DateOrder.DMY);
    assertThat(draft.title().any()).containsExactly("bảng theo dõi nhiệm vụ trọng tâm");
    assertThat(draft.columns())
        .containsExactly(
            column(CanonicalColumn.ORDINAL, "STT"),
            column(CanonicalColumn.UNIT, "Cơ quan thực hiện"),
            column(CanonicalColumn.DUE, "Hạn xong"),
            column(CanonicalColumn.STATUS, "Trạng thái"),
            column(CanonicalColumn.ITEM_TEXT, "Việc phải làm"));
    assertThat(draft.unread()).containsExactly("Kinh phí (triệu)");
    assertThat(read(home, sheet)).isEqualTo(2);
  }

  @Test
  void ofAnExportWithoutATitle(@TempDir Path home) throws IOException {
    List<RawRow> sheet =
        SheetText.rows(
            """
            Country/Locality | Year Of Submission | Commitment Title | End Date | "Odd" \\ one: #1
            Ghana | 2018 | Minutes online | 8/31/2020 | a
            Kenya | 2014 | School budgets | 31/12/2016 | b
            """);
    Layout draft = drafted(home, sheet);
    assertThat(draft.untitled()).isTrue();
    assertThat(draft.yearInRow()).isTrue();
    assertThat(draft.form()).isEqualTo(Form.REGISTRATION);
    assertThat(draft.dates().order()).isEqualTo(DateOrder.MIXED);
    assertThat(draft.unread()).containsExactly("\"Odd\" \\ one: #1");
    assertThat(read(home, sheet)).isEqualTo(2);
  }

  @Test
  void aSheetWithoutAHeaderHasNone() {
    assertThat(LayoutDraft.of(SHIPPED, "x", 2026, SheetText.rows("Kính gửi | Sở Y tế"))).isNull();
  }

  private static Layout drafted(Path home, List<RawRow> sheet) throws IOException {
    String yaml = Objects.requireNonNull(LayoutDraft.of(SHIPPED, "draft", 2026, sheet));
    Files.writeString(home.resolve("draft.yaml"), yaml);
    return LayoutCatalog.load(home).layout("draft").orElseThrow();
  }

  private static LayoutColumn column(CanonicalColumn means, String heading) {
    return new LayoutColumn(means, null, List.of(heading), 0);
  }

  private static int read(Path home, List<RawRow> sheet) {
    SheetText.Told told = new SheetText.Told();
    new TableScanner(LayoutCatalog.load(home), TableWords.shipped()).scan(sheet, told);
    return told.lines.size() - told.tables.size();
  }
}
