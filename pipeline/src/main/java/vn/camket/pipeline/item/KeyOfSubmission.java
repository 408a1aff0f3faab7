package vn.camket.pipeline.item;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;

/**
 * Within a signatory's scheme-year, what a submission replaces and is replaced within (meanings
 * §3).
 *
 * @param source who says it
 * @param form registration or evaluation
 * @param period review period; null for a registration
 * @param stage stage or commitment state
 */
record KeyOfSubmission(String source, Form form, @Nullable PeriodKind period, String stage) {

  /** One order whatever the order of arrival: sources of equal precedence are asked in it. */
  static final Comparator<KeyOfSubmission> ORDER =
      Comparator.comparing(KeyOfSubmission::source)
          .thenComparing(KeyOfSubmission::form)
          .thenComparing(
              KeyOfSubmission::period, Comparator.nullsLast(Comparator.comparing(Enum::name)))
          .thenComparing(KeyOfSubmission::stage);

  /** The key of a placed submission. */
  static KeyOfSubmission of(SubmissionHeader header) {
    Form form = header.form();
    String stage = header.stage();
    if (form == null || stage == null) {
      throw new IllegalArgumentException(header.submissionId() + " is not placed");
    }
    return new KeyOfSubmission(header.source(), form, header.period(), stage);
  }
}
