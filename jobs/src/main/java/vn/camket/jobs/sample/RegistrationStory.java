package vn.camket.jobs.sample;

/** What happens to a unit's own registration in one year. */
enum RegistrationStory {
  /** One file, in time. */
  PLAIN(600, true),
  /** One file, weeks late. */
  LATE(20, true),
  /** A first file with a wrong deadline, then the right one. */
  RESEND_CORRECTED(24, true),
  /** The same items in another order. */
  RESEND_RENUMBERED(14, true),
  /** Two different files, then the first one again. */
  ARRIVES_A_B_A(10, true),
  /** A good file, then one with a mark of secrecy: it does not count. */
  SECRET_RESEND(10, true),
  /** A good file and one of no known form. */
  UNKNOWN_LAYOUT_RESEND(8, true),
  /** An item added in spring. */
  SUPPLEMENT(16, true),
  /** An item signed after the mid-year cut-off. */
  SUPPLEMENT_AFTER_CUTOFF(20, true),
  /** A resend with a row without text: its item stays as last signed. */
  RESEND_ROW_WITHOUT_TEXT(14, false),
  /** A resend that leaves out an item before the first cut-off: withdrawn. */
  RESEND_WITHDRAWS(18, false),
  /** A resend that leaves out an item after it: changed. */
  RESEND_LEAVES_OUT(18, false),
  /** A deadline that is no day: 31/2. */
  IMPOSSIBLE_DEADLINE(14, false),
  /** A file that declares that there is nothing to commit. */
  NO_ITEMS(8, false),
  /** No registration, but self-evaluations. */
  EVALUATED_ONLY(8, false),
  /** Nothing at all comes. */
  MISSING(10, false);

  private final int weight;
  private final boolean besideCompiledList;

  RegistrationStory(int weight, boolean besideCompiledList) {
    this.weight = weight;
    this.besideCompiledList = besideCompiledList;
  }

  int weight() {
    return weight;
  }

  /** Whether the truth stays plain when a consolidated list carries the same items. */
  boolean besideCompiledList() {
    return besideCompiledList;
  }

  boolean signsNothing() {
    return this == NO_ITEMS || this == EVALUATED_ONLY || this == MISSING;
  }
}
