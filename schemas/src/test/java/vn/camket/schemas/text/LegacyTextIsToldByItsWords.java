package vn.camket.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Text in TCVN3 and VNI becomes Unicode letter by letter, and words tell it from Vietnamese in
 * Unicode and from other languages.
 */
class LegacyTextIsToldByItsWords {
  private static final String SMALL =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

  /** Sentences about the work of offices, as Vietnamese write them. */
  private static final List<String> VIETNAMESE =
      List.of(
          "Hoàn thành giải phóng mặt bằng khu công nghiệp",
          "Thu ngân sách trên địa bàn đạt kế hoạch tỉnh giao",
          "Có công văn của là và cho thé né thì",
          "Đẩy mạnh cải cách hành chính, chuyển đổi số",
          "Ủy ban nhân dân huyện Cam Lộ báo cáo",
          "Xóa nhà tạm cho hộ nghèo ở xã Hướng Hóa");

  private static final List<String> FOREIGN =
      List.of(
          "Père Noël a été à l'école où naît la forêt française, déjà vu côté cœur",
          "Die Prüfung über größere Straßen könnte für Mädchen schön gewesen sein",
          "São Paulo não é tão longe; coração, informação, mãe, pão e avó também",
          "El niño pequeño comió piñas en la montaña mañana por última vez según él",
          "Århus på øen, blåbærgrød og smørrebrød, møde i København næste år",
          "Åbo och Göteborg är städer där många människor går på älgjakt",
          "Život je těžký, řekl šéf; příští týden přijde důležitá zpráva",
          "Łódź, Gdańsk i Kraków są pięknymi miastami w środku Polski",
          "Größe 5 µm ± 2 % © ABC ® §12 «guillemets» ½ ¾ × ÷ ¶",
          "Москва и Санкт-Петербург",
          "東京都と大阪府");

  @Example
  void everyLetterComesBack() {
    assertThat(SMALL).hasSize(67);
    for (LegacyCharset charset : LegacyCharset.values()) {
      Map<String, String> codes = codes(charset);
      for (char one : (SMALL + SMALL.toUpperCase(Locale.ROOT)).toCharArray()) {
        String letter = String.valueOf(one);
        assertThat(read(charset, codes, letter)).as(charset + " " + letter).isEqualTo(letter);
      }
    }
  }

  @Property
  void everyVietnameseTextComesBack(
      @ForAll("sentences") String sentence, @ForAll LegacyCharset charset) {
    String written = sentence.toLowerCase(Locale.ROOT);
    assertThat(charset.toUnicode(encoded(codes(charset), written))).isEqualTo(written);
  }

  /** TCVN3 has seven accented capitals; the others are small letters in a font of capitals. */
  private static String read(LegacyCharset charset, Map<String, String> codes, String letter) {
    String code = codes.get(letter);
    if (code != null) {
      return charset.toUnicode(code);
    }
    assertThat(charset).isEqualTo(LegacyCharset.TCVN3);
    String small = codes.get(letter.toLowerCase(Locale.ROOT));
    return charset.toUnicode(String.valueOf(small), ".VnTimeH");
  }

  private static Map<String, String> codes(LegacyCharset charset) {
    Map<String, String> codes = new HashMap<>();
    charset.letters().forEach((code, letter) -> codes.put(letter, code));
    return codes;
  }

  private static String encoded(Map<String, String> codes, String text) {
    return text.chars()
        .mapToObj(Character::toString)
        .map(c -> codes.getOrDefault(c, c))
        .collect(Collectors.joining());
  }

  @Example
  void asArchivesHaveIt() {
    assertThat(LegacyCharset.TCVN3.toUnicode("hép møt tÕt")).isEqualTo("hộp mứt tết");
    assertThat(LegacyCharset.TCVN3.toUnicode("Uû ban nh©n d©n")).isEqualTo("Uỷ ban nhân dân");
    assertThat(LegacyCharset.TCVN3.toUnicode("TØNH Uû, N§-CP")).isEqualTo("TỈNH Uỷ, NĐ-CP");
    assertThat(LegacyCharset.TCVN3.toUnicode("tØnh uû", ".VnTimeH")).isEqualTo("TỈNH UỶ");
    assertThat(LegacyCharset.VNI.toUnicode("Uûy ban nhaân daân tænh"))
        .isEqualTo("Ủy ban nhân dân tỉnh");
    assertThat(LegacyCharset.VNI.toUnicode("ÑAÛNG BOÄ TÆNH")).isEqualTo("ĐẢNG BỘ TỈNH");
  }

  @Example
  void fontsAreKnownByName() {
    assertThat(LegacyCharset.ofFont(".VnTime")).contains(LegacyCharset.TCVN3);
    assertThat(LegacyCharset.ofFont(".VnArial NarrowH")).contains(LegacyCharset.TCVN3);
    assertThat(LegacyCharset.ofFont("VNI-Times")).contains(LegacyCharset.VNI);
    assertThat(LegacyCharset.ofFont("Times New Roman")).isEmpty();
    assertThat(LegacyCharset.ofFont("VNTime")).isEmpty();
  }

  @Example
  void legacyTextIsClear() {
    for (String sentence : VIETNAMESE) {
      String small = sentence.toLowerCase(Locale.ROOT);
      for (LegacyCharset charset : LegacyCharset.values()) {
        LegacyEvidence said = LegacyEvidence.of(encoded(codes(charset), small), charset);
        assertThat(said.foreign()).as(charset + " " + small).isEmpty();
        assertThat(said.telling()).as(charset + " " + small).isNotEmpty();
      }
    }
  }

  @Property
  void vietnameseInUnicodeIsNeverClear(
      @ForAll("sentences") String sentence, @ForAll LegacyCharset charset) {
    assertThat(LegacyEvidence.of(sentence, charset).telling()).isEmpty();
  }

  @Property
  void plainAsciiIsNoEvidence(@ForAll LegacyCharset charset) {
    Arbitraries.strings()
        .ascii()
        .sampleStream()
        .limit(20)
        .forEach(text -> assertThat(LegacyEvidence.concerns(text)).isFalse());
    assertThat(charset.toUnicode("Plain ASCII 123")).isEqualTo("Plain ASCII 123");
  }

  @Example
  void otherLanguagesAreForeign() {
    for (String sentence : FOREIGN) {
      for (LegacyCharset charset : LegacyCharset.values()) {
        LegacyEvidence said = LegacyEvidence.of(sentence, charset);
        assertThat(said.isClear()).as(charset + " " + sentence + " " + said).isFalse();
        assertThat(said.telling().size())
            .as(charset + " " + sentence + " " + said)
            .isLessThan(4 * Math.max(1, said.foreign().size() + said.unicode().size()));
      }
    }
  }

  @Provide
  Arbitrary<String> sentences() {
    List<String> words =
        VIETNAMESE.stream().flatMap(s -> List.of(s.split(" ", -1)).stream()).distinct().toList();
    return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(12).map(w -> String.join(" ", w));
  }
}
