package vn.camket.schemas.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camket.schemas.text.DateOrder;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.text.Reading;
import vn.camket.schemas.vocabulary.Regime;

/** Days and deadlines as a layout says that its form writes them. */
class ADayOfTwoMeaningsIsNoDay {
  private static final DateStyle MIXED =
      new DateStyle(
          DateOrder.MIXED,
          true,
          Map.of(
              "August", "tháng 8", "Quarter", "quý", "III quarter of", "quý III", "by", "trước"));

  @ParameterizedTest
  @CsvSource({
    "12/31/2022, 2022-12-31",
    "31/12/2014, 2014-12-31",
    "1/1/2019, 2019-01-01",
    "5.5.2019, 2019-05-05",
    "2019-01-09, 2019-01-09",
    "43525, 2019-03-01",
    "44439, 2021-08-31",
    "9/1/2019, ",
    "01/5/2015, ",
    "31/2/2019, ",
    "13/13/2019, ",
    "6/30/20, ",
    "435250, ",
    "In progress, "
  })
  void aMixedForm(String text, LocalDate day) {
    assertThat(MIXED.day(text).orNull()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "August 2014, 2014-08-31",
    "AUGUST  2014, 2014-08-31",
    "Quarter 4 2016, 2016-12-31",
    "III quarter of 2022, 2022-09-30",
    "12/31/2022, 2022-12-31",
    "by 12/31/2022, 2022-12-31",
    "2016, 2016-12-31",
    "Augusta 2014, ",
    "by 9/1/2022, ",
    "7/19/1905, "
  })
  void aDeadlineInWordsOfTheForm(String text, LocalDate date) {
    Due due = MIXED.due(text, 2014, Regime.PARTY_CALENDAR).orNull();
    assertThat(due == null ? null : due.date()).isEqualTo(date);
  }

  @Test
  void aDeclaredOrderIsKeptWithinPhrasesToo() {
    DateStyle american = new DateStyle(DateOrder.MDY, false, Map.of());
    assertThat(american.day("9/1/2019").orNull()).isEqualTo(LocalDate.of(2019, 9, 1));
    assertThat(due(american, "trước 9/1/2019")).isEqualTo(LocalDate.of(2019, 9, 1));
    assertThat(due(american, "31/12/2019")).isNull();
    DateStyle vietnamese = DateStyle.of(DateOrder.DMY);
    assertThat(due(vietnamese, "trước 9/1/2019")).isEqualTo(LocalDate.of(2019, 1, 9));
    assertThat(vietnamese.day("44439").orNull()).isNull();
  }

  @Test
  void theReasonIsToldInWords() {
    assertThat(MIXED.due("9/1/2019", 2019, Regime.PARTY_CALENDAR))
        .isEqualTo(
            Reading.unreadable(
                "“9/1/2019” có thể là ngày/tháng hoặc tháng/ngày; mẫu không nói thứ tự nào"));
    assertThat(MIXED.due("7/19/1905", 2023, Regime.PARTY_CALENDAR))
        .isEqualTo(Reading.unreadable("năm 1905 trong “7/19/1905” quá xa năm 2023"));
  }

  private static @Nullable LocalDate due(DateStyle style, String text) {
    Due due = style.due(text, 2019, Regime.PARTY_CALENDAR).orNull();
    return due == null ? null : due.date();
  }
}
