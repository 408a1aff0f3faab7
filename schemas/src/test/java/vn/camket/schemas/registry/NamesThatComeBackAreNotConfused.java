package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Districts whose names live on as communes, and names that many units bear (domain §4.3). */
class NamesThatComeBackAreNotConfused {

  private static final UnitMatch UNKNOWN = new UnitMatch.Unknown();
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final List<String> LIVE_ON =
      List.of(
          "Cam Lộ",
          "Vĩnh Linh",
          "Gio Linh",
          "Triệu Phong",
          "Hải Lăng",
          "Đakrông",
          "Cồn Cỏ",
          "Quảng Ninh",
          "Lệ Thủy",
          "Bố Trạch",
          "Quảng Trạch",
          "Tuyên Hóa",
          "Minh Hóa",
          "Ba Đồn");

  private final UnitMatcher matcher;

  NamesThatComeBackAreNotConfused(@TempDir Path dir) {
    RegistryFolder folder = new RegistryFolder(dir).units("").parents("");
    for (int p = 0; p < 10; p++) {
      line(folder, "t" + p, "TINH_UY,DANG,TINH,Tỉnh ủy " + p, "2000-01-01", "");
      unit(folder, "s" + p, "t" + p, "SO,NHA_NUOC,TINH,Sở Nội vụ " + p, "2000-01-01", "");
      unit(
          folder, "x" + p, "t" + p, "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Tân An", "2000-01-01", "");
    }
    int no = 0;
    for (String name : LIVE_ON) {
      no++;
      unit(
          folder,
          "h" + no,
          "t0",
          "HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy " + name + "," + name,
          "2000-01-01",
          "2025-07-01");
      unit(
          folder,
          "c" + no,
          "t0",
          "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã " + name + "," + name,
          "2025-07-01",
          "");
    }
    unit(
        folder, "mt", "t1", "DANG_UY_PHUONG,DIA_PHUONG,XA,Đảng ủy phường Mỹ Tho", "2025-07-01", "");
    unit(folder, "mo", "t1", "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Mỹ Thọ", "2025-07-01", "");
    unit(folder, "bt", "t2", "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Ba Tơ", "2025-07-01", "");
    unit(folder, "bo", "t2", "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Ba Tô", "2025-07-01", "");
    unit(folder, "hb", "t3", "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Hoà Thuỷ", "2025-07-01", "");
    matcher = new UnitMatcher(folder.load());
  }

  @Test
  void aDistrictAndTheCommuneOfItsName() {
    for (int i = 0; i < LIVE_ON.size(); i++) {
      String name = LIVE_ON.get(i);
      UnitMatch district = new UnitMatch.Found("h" + (i + 1));
      UnitMatch commune = new UnitMatch.Found("c" + (i + 1));
      assertThat(in(2019, "Huyện ủy " + name)).isEqualTo(district);
      assertThat(in(2019, "Đảng ủy xã " + name)).isEqualTo(UNKNOWN);
      assertThat(in(2026, "Huyện ủy " + name)).isEqualTo(UNKNOWN);
      assertThat(in(2026, "Đảng ủy xã " + name)).isEqualTo(commune);
      assertThat(in(2025, "Huyện ủy " + name)).isEqualTo(district);
      assertThat(in(2025, "Đảng ủy xã " + name)).isEqualTo(commune);
      assertThat(in(2025, name)).isEqualTo(UNKNOWN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Đảng ủy phường Mỹ Tho, mt",
    "Đảng ủy xã Mỹ Thọ, mo",
    "Đảng ủy xã Ba Tơ, bt",
    "Đảng ủy xã Ba Tô, bo"
  })
  void namesOfOneProvinceThatDifferByAccent(String text, String unit) {
    assertThat(in(2026, text)).isEqualTo(new UnitMatch.Found(unit));
    assertThat(in(2026, Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(new UnitMatch.Found(unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đảng ủy xã Mỹ Tho",
        "Đảng ủy phường Mỹ Thọ",
        "Đảng ủy xã My Tho",
        "Đảng ủy xã Ba To"
      })
  void anotherTypeOrNoAccentIsAnotherName(String text) {
    assertThat(in(2026, text)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đảng ủy xã Hòa Thủy", "Đảng uỷ xã Hoà Thủy", "ĐẢNG ỦY XÃ HÒA THUỶ"})
  void wherePeoplePutTheToneMarkIsNoDifference(String text) {
    assertThat(in(2026, text)).isEqualTo(new UnitMatch.Found("hb"));
  }

  @Test
  void tenOfOneNameAreToldApartByTheSender() {
    assertThat(in(2026, "Đảng ủy xã Tân An")).isInstanceOf(UnitMatch.Ambiguous.class);
    assertThat(from("t7", "Đảng ủy xã Tân An")).isEqualTo(new UnitMatch.Found("x7"));
    assertThat(from("x4", "Đảng ủy xã Tân An")).isEqualTo(new UnitMatch.Found("x4"));
    assertThat(from("s5", "Đảng ủy xã Tân An")).isEqualTo(new UnitMatch.Found("x5"));
    assertThat(from("c1", "Đảng ủy xã Tân An")).isEqualTo(new UnitMatch.Found("x0"));
  }

  @Test
  void whatComesNearIsSuggestedOnly() {
    assertThat(matcher.near("Huyện ủy Cam Lộ", null)).containsExactly("h1", "c1");
    assertThat(matcher.near("UBND xã Cam Lo", null)).containsExactly("c1", "h1");
    assertThat(matcher.near("BTV Đảng ủy xã My Tho", null)).containsExactly("mo");
    assertThat(matcher.near("UBND xã Hướng Hóa", null)).isEmpty();
    assertThat(matcher.near("Đảng ủy xã My Thọ (mới)", null)).containsExactly("mo");
    assertThat(matcher.near("Đảng ủy xã Tan An", "t3")).containsExactly("x3");
    assertThat(matcher.near("Đảng ủy xã Tan An", null)).hasSize(5);
    assertThat(matcher.near("", null)).isEmpty();
    assertThat(matcher.near("xã ".repeat(1_000), null)).isEmpty();
  }

  private UnitMatch in(int year, String text) {
    return matcher.match(text, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), null);
  }

  private UnitMatch from(String sender, String text) {
    return matcher.match(text, REFORM, REFORM.plusYears(1), sender);
  }

  private static void unit(
      RegistryFolder folder, String id, String parent, String kind, String from, String to) {
    line(folder, id, kind, from, to);
    folder.append("parents.csv", String.join(",", id, "PARTY", parent, from, to) + "\n");
  }

  private static void line(RegistryFolder folder, String id, String kind, String from, String to) {
    folder.append(
        "units.csv",
        String.join(",", id, from, to, kind)
            + (kind.split(",").length == 4 ? "," : "")
            + ",,,RECONSTRUCTED,,\n");
  }
}
