package vn.camket.jobs.sample;

import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/** A review period and who speaks in it. */
record Slot(PeriodKind period, Stage stage) {
  @Override
  public String toString() {
    return period + "-" + stage;
  }
}
