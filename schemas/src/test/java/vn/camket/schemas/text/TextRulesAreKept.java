package vn.camket.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.text.TextRule.shown;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camket.schemas.vocabulary.Regime;

/** Every rule of the specification files beside this class's resources holds. */
class TextRulesAreKept {
  static Stream<TextRule> keys() {
    return TextRule.in("keys.yaml");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void keysOfNames(TextRule rule) {
    assertThat(TextKey.of(rule.rawInput())).isEqualTo(rule.expected());
  }

  static Stream<TextRule> wordKeys() {
    return TextRule.in("word_keys.yaml");
  }

  @ParameterizedTest
  @MethodSource("wordKeys")
  void keysOfWords(TextRule rule) {
    assertThat(TextKey.ofWord(rule.rawInput())).isEqualTo(rule.expected());
  }

  static Stream<TextRule> tones() {
    return TextRule.in("tone_placement.yaml");
  }

  @ParameterizedTest
  @MethodSource("tones")
  void tonePlacement(TextRule rule) {
    assertThat(TonePlacement.classic(rule.rawInput())).isEqualTo(rule.expected());
  }

  static Stream<TextRule> cleaned() {
    return TextRule.in("clean_text.yaml");
  }

  @ParameterizedTest
  @MethodSource("cleaned")
  void cleanText(TextRule rule) {
    assertThat(CleanText.of(rule.rawInput())).isEqualTo(rule.expected());
  }

  static Stream<TextRule> unaccented() {
    return TextRule.in("unaccent.yaml");
  }

  @ParameterizedTest
  @MethodSource("unaccented")
  void unaccentedText(TextRule rule) {
    assertThat(Unaccent.of(rule.rawInput())).isEqualTo(rule.expected());
  }

  static Stream<TextRule> numbers() {
    return TextRule.in("numbers.yaml");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersInText(TextRule rule) {
    Reading<BigDecimal> read =
        VietnameseNumber.parse(rule.rawInput(), rule.argumentOrNull("format"));
    assertThat(shown(read.map(BigDecimal::toPlainString))).isEqualTo(rule.expected());
  }

  static Stream<TextRule> percents() {
    return TextRule.in("percents.yaml");
  }

  @ParameterizedTest
  @MethodSource("percents")
  void percentsInCells(TextRule rule) {
    Reading<Double> read = Percent.parse(rule.rawInput(), rule.argumentOrNull("format"));
    assertThat(shown(read)).isEqualTo(rule.expected());
  }

  static Stream<TextRule> dates() {
    return TextRule.in("dates.yaml");
  }

  @ParameterizedTest
  @MethodSource("dates")
  void datesInText(TextRule rule) {
    String order = rule.argumentOrNull("order");
    DateOrder by = order == null ? DateOrder.DMY : DateOrder.valueOf(order);
    assertThat(shown(VietnameseDate.parse(rule.rawInput(), by))).isEqualTo(rule.expected());
  }

  static Stream<TextRule> deadlines() {
    return TextRule.in("deadlines.yaml");
  }

  /** The scheme's year is 2021; without a regime the Party's. */
  @ParameterizedTest
  @MethodSource("deadlines")
  void deadlinesInWords(TextRule rule) {
    String regime = rule.argumentOrNull("regime");
    Regime of = regime == null ? Regime.PARTY_CALENDAR : Regime.valueOf(regime);
    Reading<Due> read = DuePhrase.parse(rule.rawInput(), 2021, of);
    assertThat(shown(read.map(TextRulesAreKept::shortly))).isEqualTo(rule.expected());
  }

  private static String shortly(Due due) {
    return due.date() == null
        ? "undated"
        : due.date() + " " + due.precision() + " " + due.operator();
  }

  static Stream<TextRule> wordings() {
    return TextRule.in("similarity.yaml");
  }

  /** 0.6 is the threshold that a scheme declares for two wordings of one item. */
  @ParameterizedTest
  @MethodSource("wordings")
  void likenessOfWordings(TextRule rule) {
    String one = TextKey.of(rule.rawInput());
    String other = TextKey.of(rule.argument("other"));
    double likeness = Similarity.of(one, other);
    assertThat(likeness >= 0.6 ? "same" : "different")
        .as("likeness %s", likeness)
        .isEqualTo(rule.expected());
  }
}
