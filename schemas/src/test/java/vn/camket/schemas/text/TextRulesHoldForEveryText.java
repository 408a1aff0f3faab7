package vn.camket.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.period.ReportingPeriods;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/** What holds for every text and value, not only for the examples of the specification files. */
class TextRulesHoldForEveryText {
  private static final String LETTERS =
      "aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵbcdđghklmnpqrstvx";

  @Property
  void aKeyIsItsOwnKey(@ForAll String text) {
    assertThat(TextKey.of(TextKey.of(text))).isEqualTo(TextKey.of(text));
  }

  @Property
  void aKeyOfVietnameseIsItsOwnKey(@ForAll("vietnamese") String text) {
    assertThat(TextKey.of(TextKey.of(text))).isEqualTo(TextKey.of(text));
    assertThat(TextKey.ofWord(TextKey.ofWord(text))).isEqualTo(TextKey.ofWord(text));
  }

  @Property
  void compositionIsNotInTheKey(@ForAll String text) {
    assertThat(TextKey.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(TextKey.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Property
  void compositionAndCaseOfVietnameseAreNotInTheKey(@ForAll("vietnamese") String text) {
    String key = TextKey.of(text);
    assertThat(TextKey.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(key);
    assertThat(TextKey.of(text.toUpperCase(Locale.ROOT))).isEqualTo(key);
  }

  @Property
  void bothTonePlacementsHaveOneKey(@ForAll("rhymes") Rhyme rhyme) {
    assertThat(rhyme.modern()).isNotEqualTo(rhyme.classic());
    assertThat(TextKey.of(rhyme.modern())).isEqualTo(TextKey.of(rhyme.classic()));
  }

  @Property
  void tonesThatDifferHaveKeysThatDiffer(
      @ForAll("consonants") String start, @ForAll("vowels") char one, @ForAll("vowels") char two) {
    assertThat(TextKey.of(start + one).equals(TextKey.of(start + two))).isEqualTo(one == two);
  }

  @Property
  void unaccentedTextHasNoAccents(@ForAll("vietnamese") String text) {
    assertThat(Unaccent.of(text)).matches("[\\x20-\\x7e]*").hasSameSizeAs(text);
  }

  @Property
  void likenessIsSymmetricAndOneOnlyForEquals(
      @ForAll("vietnamese") String one, @ForAll("vietnamese") String two) {
    double likeness = Similarity.of(one, two);
    assertThat(likeness).isBetween(0.0, 1.0).isEqualTo(Similarity.of(two, one));
    assertThat(likeness == 1).isEqualTo(one.equals(two));
    assertThat(Similarity.of(one, one)).isEqualTo(1);
  }

  @Property
  void aWrittenNumberIsReadBack(
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal number) {
    BigDecimal back = VietnameseNumber.parse(VietnameseNumber.format(number)).orNull();
    assertThat(back).isEqualByComparingTo(number);
  }

  @Property
  void aWrittenPercentIsReadBack(
      @ForAll @BigRange(min = "0", max = "100") @Scale(6) BigDecimal percent) {
    double value = percent.doubleValue();
    assertThat(Percent.parse(Percent.format(value), null)).isEqualTo(Reading.read(value));
  }

  @Property
  void aRatioIsItsPercent(@ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal ratio) {
    double percent = ratio.movePointRight(2).doubleValue();
    assertThat(Percent.parse(ratio.toPlainString(), "0.00%")).isEqualTo(Reading.read(percent));
  }

  @Property
  void aWrittenDateIsReadBack(@ForAll("days") LocalDate date) {
    String written = VietnameseDate.format(date);
    assertThat(VietnameseDate.parse(written, DateOrder.DMY)).isEqualTo(Reading.read(date));
    assertThat(VietnameseDate.parse(date.toString(), DateOrder.MDY)).isEqualTo(Reading.read(date));
  }

  @Property
  void aWrittenDeadlineIsReadBack(
      @ForAll("days") LocalDate date,
      @ForAll DuePrecision precision,
      @ForAll DueOperator operator,
      @ForAll Regime regime,
      @ForAll @IntRange(min = 2000, max = 2050) int schemeYear) {
    Due due = due(date, precision, operator, regime);
    String written = DuePhrase.format(due, regime);
    assertThat(DuePhrase.parse(written, schemeYear, regime)).isEqualTo(Reading.read(due));
  }

  @Property
  void readingNeverFails(@ForAll String text, @ForAll Regime regime) {
    assertThat(VietnameseNumber.parse(text)).isNotNull();
    assertThat(Percent.parse(text, "0%")).isNotNull();
    assertThat(VietnameseDate.parse(text, DateOrder.DMY)).isNotNull();
    assertThat(DuePhrase.parse(text, 2021, regime)).isNotNull();
  }

  @Property
  void readingNeverFailsOnNearMisses(@ForAll("nearMisses") String text, @ForAll Regime regime) {
    readingNeverFails(text, regime);
  }

  private record Rhyme(String modern, String classic) {}

  @Provide
  Arbitrary<String> vietnamese() {
    return Arbitraries.strings().withChars(LETTERS + "  -.,()25").ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> nearMisses() {
    return Arbitraries.of(
            "trước ",
            "ngày ",
            "tháng ",
            "quý ",
            "năm ",
            "đến ",
            "từ ",
            "9",
            "31",
            "2021",
            "99999",
            "/",
            "-",
            ".",
            ",",
            "ii",
            "%",
            " ",
            "cuối ",
            "6 tháng đầu năm ",
            "0",
            "e")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Rhyme> rhymes() {
    return Combinators.combine(
            Arbitraries.of("", "h", "kh", "th", "Đ", "ng"),
            Arbitraries.of("oa", "oe", "uy"),
            Arbitraries.of("\u0300", "\u0301", "\u0309", "\u0303", "\u0323"),
            Arbitraries.of("", " Bình", ", ", "-1"))
        .as(TextRulesHoldForEveryText::rhyme);
  }

  private static Rhyme rhyme(String start, String rhyme, String tone, String after) {
    String modern = start + rhyme + tone + after;
    String classic = start + rhyme.charAt(0) + tone + rhyme.charAt(1) + after;
    return new Rhyme(modern, classic);
  }

  @Provide
  Arbitrary<String> consonants() {
    return Arbitraries.of("", "b", "đ", "d", "qu", "gi", "l");
  }

  @Provide
  Arbitrary<Character> vowels() {
    return Arbitraries.of(
        LETTERS.chars().limit(LETTERS.indexOf('b')).mapToObj(c -> (char) c).toList());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2050, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** A deadline of a precision in the year of a date. */
  private static Due due(
      LocalDate date, DuePrecision precision, DueOperator operator, Regime regime) {
    if (precision == DuePrecision.NONE) {
      return Due.UNDATED;
    }
    boolean before = operator == DueOperator.BEFORE;
    return new Due(
        before ? first(date, precision, regime) : last(date, precision, regime),
        precision,
        operator);
  }

  private static LocalDate last(LocalDate date, DuePrecision precision, Regime regime) {
    return switch (precision) {
      case MONTH -> date.withDayOfMonth(date.lengthOfMonth());
      case QUARTER -> quarter(date, (date.getMonthValue() - 1) / 3, regime).end();
      case HALF -> quarter(date, date.getMonthValue() > 6 ? 3 : 1, regime).end();
      case YEAR -> quarter(date, 3, regime).end();
      default -> date;
    };
  }

  private static LocalDate first(LocalDate date, DuePrecision precision, Regime regime) {
    return switch (precision) {
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> quarter(date, (date.getMonthValue() - 1) / 3, regime).start();
      case HALF -> quarter(date, date.getMonthValue() > 6 ? 2 : 0, regime).start();
      case YEAR -> quarter(date, 0, regime).start();
      default -> date;
    };
  }

  private static ReportingPeriod quarter(LocalDate date, int index, Regime regime) {
    var kinds = List.of(PeriodKind.Q1, PeriodKind.Q2, PeriodKind.Q3, PeriodKind.Q4);
    return ReportingPeriods.of(regime, date.getYear(), kinds.get(index));
  }
}
