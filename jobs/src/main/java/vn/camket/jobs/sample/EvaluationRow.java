package vn.camket.jobs.sample;

/** One row of an evaluation: an item as the row names it, and what it says. */
record EvaluationRow(Commitment item, Outcome said) {}
