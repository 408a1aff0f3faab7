package vn.camket.jobs.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.period.ReportingPeriods;

/**
 * The period that a person asks about.
 *
 * @param periodId one period of one regime; null for any
 * @param kind H1, YEAR, Q1 … in any regime, or REGISTRATION; null for any
 * @param year year; null for any
 */
record AskedPeriod(@Nullable String periodId, @Nullable String kind, @Nullable Integer year) {
  static final AskedPeriod ANY = new AskedPeriod(null, null, null);

  private static final Pattern KIND_AND_YEAR =
      Pattern.compile("(?:(H1|YEAR|Q[1-4]|REGISTRATION)-)?(20\\d\\d)");

  /** PARTY_CALENDAR-2025-H1, H1-2025, REGISTRATION-2025 or 2025; empty for anything else. */
  static Optional<AskedPeriod> of(String text) {
    String asked = text.strip().toUpperCase(Locale.ROOT);
    Matcher parts = KIND_AND_YEAR.matcher(asked);
    if (parts.matches()) {
      return Optional.of(new AskedPeriod(null, parts.group(1), Integer.valueOf(parts.group(2))));
    }
    return ReportingPeriods.ofId(asked).map(p -> new AskedPeriod(p.periodId(), null, null));
  }
}
