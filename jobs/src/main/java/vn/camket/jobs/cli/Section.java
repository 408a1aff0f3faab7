package vn.camket.jobs.cli;

import java.util.Set;

/** The sections of the status screen, in order. */
enum Section {
  /** What there is, and how fresh. */
  DATA("SỐ LIỆU", "–"),
  /** What runs now. */
  RUNNING("ĐANG CHẠY", "không"),
  /** What waits for a person. */
  WAITING("CHỜ NGƯỜI XỬ LÝ", "–");

  private static final Set<String> OF_RUNNING = Set.of("writer", "superset", "scheduler");
  private static final Set<String> OF_WAITING =
      Set.of(
          "inbox_files",
          "inbox_oldest",
          "rows_quarantined",
          "review_waiting",
          "missing_reports",
          "registry_refused",
          "periods_to_freeze",
          "latest_to_freeze",
          "refresh_failed");

  private final String headVi;
  private final String nothingVi;

  Section(String headVi, String nothingVi) {
    this.headVi = headVi;
    this.nothingVi = nothingVi;
  }

  /** Where a fact stands. */
  static Section of(Fact fact) {
    if (OF_RUNNING.contains(fact.name())) {
      return RUNNING;
    }
    return OF_WAITING.contains(fact.name()) ? WAITING : DATA;
  }

  String headVi() {
    return headVi;
  }

  /** What stands where there is nothing. */
  String nothingVi() {
    return nothingVi;
  }
}
