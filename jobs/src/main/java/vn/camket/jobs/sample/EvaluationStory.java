package vn.camket.jobs.sample;

/** What happens to a unit's own self-evaluation of one period. */
enum EvaluationStory {
  /** One file, in time. */
  PLAIN(840, true),
  /** One file, after the stage fell due. */
  LATE(40, false),
  /** A first file with other states, then the right one. */
  RESEND_CORRECTED(22, true),
  /** A resend in which one row has an unknown status word: that item is unknown. */
  RESEND_UNKNOWN_STATUS(10, true),
  /** A resend that leaves out an item: it is unknown. */
  RESEND_OMITS(10, true),
  /** A resend of no known form: the first file stands. */
  RESEND_UNKNOWN_LAYOUT(6, true),
  /** Two different files, then the first one again. */
  ARRIVES_A_B_A(6, true),
  /** A good file, then one with a mark of secrecy. */
  SECRET_RESEND(6, true),
  /** An unknown status word in the only file. */
  UNKNOWN_STATUS(12, true),
  /** A row that speaks of no known item. */
  UNMATCHED_ROW(10, true),
  /** A row about a proposal that was never signed; only where there is one. */
  NOT_SIGNED_ROW(250, true),
  /** "100 %" without a status. */
  SILENT_ROW(14, true),
  /** The list of arrivals does not name the file. */
  NO_ARRIVAL_LINE(6, false),
  /** The only file is of no known form. */
  UNKNOWN_LAYOUT(6, false),
  /** The only file holds a letterhead and no table. */
  EMPTY(5, false),
  /** Nothing comes. */
  MISSING(14, false);

  private final int weight;
  private final boolean bringsProposals;

  EvaluationStory(int weight, boolean bringsProposals) {
    this.weight = weight;
    this.bringsProposals = bringsProposals;
  }

  int weight() {
    return weight;
  }

  /** Whether proposals for the next year may stand in its file. */
  boolean bringsProposals() {
    return bringsProposals;
  }

  boolean saysNothing() {
    return this == UNKNOWN_LAYOUT || this == EMPTY || this == MISSING;
  }

  boolean needsStatusWords() {
    return this == RESEND_UNKNOWN_STATUS || this == UNKNOWN_STATUS || this == SILENT_ROW;
  }
}
