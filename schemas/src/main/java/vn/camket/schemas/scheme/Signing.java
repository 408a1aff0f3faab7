package vn.camket.schemas.scheme;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a scheme are signed.
 *
 * @param by what signs
 * @param monthDay the day that signs; null unless {@code by} is DATE
 */
public record Signing(SigningRule by, @Nullable MonthDay monthDay) implements Serializable {

  /** The day of a scheme-year that signs every live proposal; empty when no day does. */
  public Optional<LocalDate> day(int year) {
    return Optional.ofNullable(monthDay).map(day -> day.atYear(year));
  }
}
