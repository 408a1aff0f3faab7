package vn.camket.schemas.scheme;

import java.io.Serializable;
import vn.camket.schemas.vocabulary.Stage;

/**
 * When a stage of evaluation falls due.
 *
 * @param stage the stage
 * @param dueDaysAfterCutoff days after the period's cut-off
 */
public record StageTerm(Stage stage, int dueDaysAfterCutoff) implements Serializable {}
