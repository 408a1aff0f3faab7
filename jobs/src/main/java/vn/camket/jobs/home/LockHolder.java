package vn.camket.jobs.home;

import java.time.LocalDateTime;

/**
 * Who holds the lock of a home.
 *
 * @param pid process
 * @param command its command
 * @param since since when, Asia/Ho_Chi_Minh
 */
public record LockHolder(long pid, String command, LocalDateTime since) {

  /** A holder that had not yet written who it is. */
  static LockHolder unknown() {
    return new LockHolder(0, "?", LocalDateTime.MIN);
  }

  /** The one line in the lock file: pid, since, command, separated by tabs. */
  String line() {
    return pid + "\t" + since + "\t" + command + "\n";
  }

  /** Reads {@link #line()}; anything else gives {@link #unknown()}. */
  static LockHolder parse(String line) {
    String[] parts = line.strip().split("\t", 3);
    if (parts.length < 3) {
      return unknown();
    }
    try {
      return new LockHolder(Long.parseLong(parts[0]), parts[2], LocalDateTime.parse(parts[1]));
    } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
      return unknown();
    }
  }
}
