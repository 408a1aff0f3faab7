package vn.camket.pipeline.obligation;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.landing.ReceivedBasis;
import vn.camket.schemas.obligation.ExpectedReport;
import vn.camket.schemas.obligation.ReportRule;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.scheme.SigningRule;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.SourceKind;

/**
 * What one submission says about the obligations of the unit that it reports, whoever sent it.
 *
 * @param submissionId the submission
 * @param arrivalNo its arrival: tables of one file are one version of a report
 * @param schemeId scheme
 * @param year scheme-year
 * @param form form
 * @param periodId review period; null for a registration
 * @param stage stage of evaluation, or PROPOSED or SIGNED
 * @param sourceKind the unit's own word, or a consolidated list
 * @param valid whether it counts (meanings §3)
 * @param declaresItems whether it holds rows; a declared "no items" does not
 * @param receivedAt time of receipt
 * @param timeKnown whether that time tells about punctuality (meanings §2)
 * @param recordedAt time of landing
 */
record ReceivedReport(
    String submissionId,
    long arrivalNo,
    String schemeId,
    int year,
    Form form,
    @Nullable String periodId,
    String stage,
    SourceKind sourceKind,
    boolean valid,
    boolean declaresItems,
    LocalDateTime receivedAt,
    boolean timeKnown,
    LocalDateTime recordedAt) {
  private static final Set<ReceivedBasis> TELLS_NO_TIME =
      EnumSet.of(ReceivedBasis.HISTORICAL, ReceivedBasis.SAMPLE_END);

  /** The submissions of which unit, scheme, form, year and stage are known, unit first. */
  static Dataset<Row> rows(Dataset<Row> submissions) {
    Column placed = functions.col("unit_id").isNotNull();
    for (String column : new String[] {"scheme_id", "form", "year", "stage", "source_kind"}) {
      placed = placed.and(functions.col(column).isNotNull());
    }
    return submissions
        .filter(placed)
        .select(
            "unit_id",
            "submission_id",
            "arrival_no",
            "scheme_id",
            "year",
            "form",
            "period_id",
            "stage",
            "source_kind",
            "is_valid",
            "rows_read",
            "received_at",
            "received_basis",
            "recorded_at");
  }

  /** One of {@link #rows}. */
  static ReceivedReport of(Row row) {
    return new ReceivedReport(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        Form.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        SourceKind.valueOf(row.getString(8)),
        row.getBoolean(9),
        row.getLong(10) > 0,
        row.getAs(11),
        !TELLS_NO_TIME.contains(ReceivedBasis.valueOf(row.getString(12))),
        row.getAs(13));
  }

  /** Whether this is the report that is expected. */
  boolean answers(ExpectedReport expected, Scheme scheme) {
    ReportRule report = expected.report();
    if (!schemeId.equals(expected.schemeId()) || year != expected.year() || form != report.form()) {
      return false;
    }
    if (form == Form.REGISTRATION) {
      return signs(scheme.signing().by());
    }
    return Objects.requireNonNull(expected.period()).periodId().equals(periodId)
        && stage.equals(String.valueOf(report.stage()));
  }

  /** What signs in the scheme: where a day does, every registration is signed by it. */
  private boolean signs(SigningRule rule) {
    boolean signed = stage.equals(CommitmentState.SIGNED.name());
    return switch (rule) {
      case SIGNED_REGISTRATION -> signed;
      case DECISION_LIST -> signed && sourceKind == SourceKind.COMPILED;
      case DATE -> true;
    };
  }
}
