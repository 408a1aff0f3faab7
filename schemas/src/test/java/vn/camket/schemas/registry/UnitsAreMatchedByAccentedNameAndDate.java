package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name leads to the unit that bore it at that time, or to none; never to a guess. */
class UnitsAreMatchedByAccentedNameAndDate {
  private static final UnitMatch UNKNOWN = new UnitMatch.Unknown();
  private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
  private static final LocalDate Y2021 = LocalDate.of(2021, 1, 1);
  private static final LocalDate Y2026 = LocalDate.of(2026, 1, 1);
  private static final LocalDate Y2027 = LocalDate.of(2027, 1, 1);

  private final UnitMatcher matcher;

  UnitsAreMatchedByAccentedNameAndDate(@TempDir Path dir) {
    matcher =
        new UnitMatcher(
            RegistryFolder.quangTri(dir)
                .append(
                    "units.csv",
                    """
                    u-10,2000-01-01,2020-07-01,BAN_NGANH,NHA_NUOC,TINH,Chi cục Văn Lang,,,,RECONSTRUCTED,,
                    u-11,2000-01-01,,BAN_NGANH,NHA_NUOC,TINH,Chi cục Văn Lăng,,,,RECONSTRUCTED,,
                    u-12,2020-07-01,,BAN_NGANH,NHA_NUOC,TINH,Chi cục Văn Lang,,,,RECONSTRUCTED,,
                    """)
                .load());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Huyện ủy Cam Lộ",
        "HUYỆN ỦY CAM LỘ",
        "  Huyện ủy\u00a0 Cam  Lộ ",
        "HU Cam Lộ",
        "Huyện ủy Cam Lộ tỉnh Quảng Trị",
        "Huyện ủy Cam Lộ, tỉnh Quảng Trị",
        "Huyện ủy Cam Lộ (tỉnh Quảng Trị)"
      })
  void spellingsOfOneName(String text) {
    assertThat(in2020(text)).isEqualTo(new UnitMatch.Found("u-02"));
    assertThat(in2020(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(new UnitMatch.Found("u-02"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Huyen uy Cam Lo",
        "Cam Lộ",
        "468",
        "u-02",
        "",
        "Huyện ủy Cam Lợ",
        "Huyện ủy Cam Lộ tỉnh Quảng Bình"
      })
  void whatIsNoNameOfAUnit(String text) {
    assertThat(in2020(text)).isEqualTo(UNKNOWN);
  }

  @Test
  void accentsTellNamesApart() {
    LocalDate y2019 = LocalDate.of(2019, 1, 1);

    assertThat(matcher.match("CHI CỤC VĂN LANG", y2019, Y2020, null))
        .isEqualTo(new UnitMatch.Found("u-10"));
    assertThat(matcher.match("CHI CỤC VĂN LĂNG", y2019, Y2020, null))
        .isEqualTo(new UnitMatch.Found("u-11"));
  }

  @Test
  void aNameThatPassesFromOneUnitToAnotherIsToldApartByDate() {
    assertThat(matcher.match("Chi cục Văn Lang", Y2021, Y2026, null))
        .isEqualTo(new UnitMatch.Found("u-12"));
    assertThat(in2020("Chi cục Văn Lang"))
        .isEqualTo(new UnitMatch.Ambiguous(List.of("u-10", "u-12")));
    assertThat(matcher.match("Chi cục Văn Lang", Y2020, LocalDate.of(2020, 7, 1), null))
        .isEqualTo(new UnitMatch.Found("u-10"));
  }

  @Test
  void aUnitIsMatchedOnlyWhileInForce() {
    assertThat(matcher.match("Huyện ủy Cam Lộ", Y2026, Y2027, null)).isEqualTo(UNKNOWN);
    assertThat(matcher.match("HU Cam Lộ", Y2026, Y2027, null)).isEqualTo(UNKNOWN);
    assertThat(matcher.match("Đảng ủy xã Cam Lộ", Y2026, Y2027, null))
        .isEqualTo(new UnitMatch.Found("u-08"));
    assertThat(in2020("Đảng ủy xã Cam Lộ")).isEqualTo(UNKNOWN);
  }

  @Test
  void anotherSpellingIsUsedForItsTimeOnly() {
    LocalDate y2016 = LocalDate.of(2016, 1, 1);

    assertThat(matcher.match("Sở Y tế và Dân số", y2016, LocalDate.of(2017, 1, 1), null))
        .isEqualTo(new UnitMatch.Found("u-04"));
    assertThat(in2020("Sở Y tế và Dân số")).isEqualTo(UNKNOWN);
  }

  @Test
  void twoUnitsOfOneNameAreAmbiguous() {
    assertThat(in2020("Đảng ủy xã Tân An"))
        .isEqualTo(new UnitMatch.Ambiguous(List.of("u-06", "u-07")));
  }

  @Test
  void theCompilingBodyTellsThemApart() {
    assertThat(within("Đảng ủy xã Tân An", "u-03")).isEqualTo(new UnitMatch.Found("u-07"));
    assertThat(within("Đảng ủy xã Tân An", "u-07")).isEqualTo(new UnitMatch.Found("u-07"));
    assertThat(within("Đảng ủy xã Tân An", "u-01"))
        .isEqualTo(new UnitMatch.Ambiguous(List.of("u-06", "u-07")));
    assertThat(within("Đảng ủy xã Tân An", "u-04"))
        .isEqualTo(new UnitMatch.Ambiguous(List.of("u-06", "u-07")));
  }

  @Test
  void theCompilingBodyDoesNotHideAUniqueNameElsewhere() {
    assertThat(within("Sở Y tế", "u-03")).isEqualTo(new UnitMatch.Found("u-04"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đảng ủy xã Tân An huyện Hải Lăng",
        "Đảng ủy xã Tân An, huyện Hải Lăng",
        "ĐẢNG ỦY XÃ TÂN AN - HUYỆN HẢI LĂNG",
        "Đảng ủy xã Tân An, huyện Hải Lăng, tỉnh Quảng Trị"
      })
  void aStatedPlaceTellsThemApart(String text) {
    assertThat(in2020(text)).isEqualTo(new UnitMatch.Found("u-07"));
  }

  @Test
  void aStatedPlaceIsAnAncestorOrTheNameIsUnknown() {
    assertThat(in2020("Sở Y tế tỉnh Quảng Trị")).isEqualTo(new UnitMatch.Found("u-04"));
    assertThat(in2020("Sở Y tế tỉnh Quảng Bình")).isEqualTo(UNKNOWN);
    assertThat(in2020("Sở Y tế huyện Cam Lộ")).isEqualTo(UNKNOWN);
    assertThat(in2020("Sở Y tếtỉnh Quảng Trị")).isEqualTo(UNKNOWN);
    assertThat(in2020("Đảng ủy xã Tân An huyện Vĩnh Linh")).isEqualTo(UNKNOWN);
    assertThat(in2020("Huyện ủy Cam Lộ huyện Cam Lộ")).isEqualTo(UNKNOWN);
  }

  @Test
  @Timeout(10)
  void aLongTextThatNamesManyPlacesIsAnsweredAtOnce() {
    assertThat(in2020("Thăm huyện Cam Lộ, ".repeat(15))).isEqualTo(UNKNOWN);
    assertThat(in2020("Thăm huyện Cam Lộ, ".repeat(10_000))).isEqualTo(UNKNOWN);
  }

  @Test
  void aSpanWithoutDaysIsABugOfTheCaller() {
    assertThatThrownBy(() -> matcher.match("Sở Y tế", Y2021, Y2020, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private UnitMatch in2020(String text) {
    return matcher.match(text, Y2020, Y2021, null);
  }

  private UnitMatch within(String text, String unitId) {
    return matcher.match(text, Y2020, Y2021, unitId);
  }
}
