package vn.camket.pipeline.item;

import java.util.Comparator;
import java.util.List;

/**
 * One submission: what one arrival says for one reported unit, form, year, period and stage.
 *
 * @param header what it is about
 * @param rows data rows in file order
 * @param findings findings so far
 */
public record Submission(SubmissionHeader header, List<ItemRow> rows, List<RowFinding> findings) {
  /** Order in which submissions supersede each other: receipt, then arrival, then table. */
  public static final Comparator<SubmissionHeader> BY_RECEIPT =
      Comparator.comparing(SubmissionHeader::receivedAt)
          .thenComparing(SubmissionHeader::arrivalNo)
          .thenComparing(SubmissionHeader::tableNo)
          .thenComparing(SubmissionHeader::submissionId);

  /** Order in which submissions became known; identifiers of items are minted in this order. */
  public static final Comparator<SubmissionHeader> BY_RECORD =
      Comparator.comparing(SubmissionHeader::recordedAt)
          .thenComparing(SubmissionHeader::arrivalNo)
          .thenComparing(SubmissionHeader::tableNo)
          .thenComparing(SubmissionHeader::submissionId);
}
