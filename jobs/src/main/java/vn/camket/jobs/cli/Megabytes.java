package vn.camket.jobs.cli;

import java.util.Locale;

/** Amounts of data as readers see them: 12,3 MB. */
final class Megabytes {
  private static final double MEGABYTE = 1e6;

  private Megabytes() {}

  static String of(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE).replace('.', ',');
  }
}
