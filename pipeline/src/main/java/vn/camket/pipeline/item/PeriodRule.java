package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.util.Map;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * One review period of a scheme-year.
 *
 * @param periodId identifier
 * @param kind H1 or YEAR
 * @param cutoff day at which a status must be valid
 * @param stageDue the day on which each stage falls due, for the stages that the scheme has
 */
public record PeriodRule(
    String periodId, PeriodKind kind, LocalDate cutoff, Map<Stage, LocalDate> stageDue) {}
