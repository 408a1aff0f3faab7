package vn.camket.jobs.sample;

/**
 * One row of an evaluation: an item as the row names it, and what it says.
 *
 * @param findsItem whether a careful reader can tell which item it names
 */
record EvaluationRow(Commitment item, Outcome said, boolean findsItem) {
  EvaluationRow(Commitment item, Outcome said) {
    this(item, said, true);
  }

  boolean isUsable() {
    return findsItem && !said.quarantined();
  }

  EvaluationRow saying(Outcome other) {
    return new EvaluationRow(item, other, findsItem);
  }
}
