package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import vn.camket.schemas.vocabulary.Bloc;

/**
 * A dated change of who owes reports.
 *
 * @param on its day
 * @param joins whether units join; else they leave
 * @param blocs the blocs that it concerns; empty for all
 * @param own duties with days of their own for units that join
 * @param document why
 */
record DutyChange(LocalDate on, boolean joins, List<Bloc> blocs, List<Duty> own, String document) {
  boolean concerns(SampleUnit unit) {
    return blocs.isEmpty() || blocs.contains(unit.bloc());
  }

  Duty as(Duty duty) {
    return own.stream().filter(d -> d.report().equals(duty.report())).findFirst().orElse(duty);
  }
}
