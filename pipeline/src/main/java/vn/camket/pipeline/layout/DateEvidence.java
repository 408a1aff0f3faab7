package vn.camket.pipeline.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.schemas.text.DateOrder;

/**
 * Which order of day and month the dates of a form can only have.
 *
 * @param dayFirst how many have a day above 12 in the first place
 * @param monthFirst how many in the second
 * @param open how many could be either
 */
record DateEvidence(int dayFirst, int monthFirst, int open) {
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}(?!\\d)");
  private static final int MONTHS = 12;

  static DateEvidence of(List<String> texts) {
    int dayFirst = 0;
    int monthFirst = 0;
    int open = 0;
    for (String text : texts) {
      Matcher date = DATE.matcher(text);
      while (date.find()) {
        boolean first = Integer.parseInt(date.group(1)) > MONTHS;
        boolean second = Integer.parseInt(date.group(2)) > MONTHS;
        dayFirst += first ? 1 : 0;
        monthFirst += second ? 1 : 0;
        open += first || second ? 0 : 1;
      }
    }
    return new DateEvidence(dayFirst, monthFirst, open);
  }

  /** MIXED unless all that tell say the same: nothing is guessed of the others. */
  DateOrder order() {
    if (dayFirst > 0 && monthFirst == 0) {
      return DateOrder.DMY;
    }
    return monthFirst > 0 && dayFirst == 0 ? DateOrder.MDY : DateOrder.MIXED;
  }

  /** The order with its evidence, as a line of a layout. */
  String yaml() {
    return order()
        + "             # đoán: ngày trước "
        + dayFirst
        + ", tháng trước "
        + monthFirst
        + ", không phân biệt được "
        + open;
  }
}
