package vn.camket.pipeline.normalise;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * One arrival of a file's content, as far as rows carry it (meanings §2). Times are local to
 * Asia/Ho_Chi_Minh.
 *
 * @param arrivalNo number in the ledger
 * @param sha256 content
 * @param filePath path in the inbox
 * @param sender sender
 * @param receivedAt time of receipt
 * @param receivedBasis LISTED, LANDING_TIME, HISTORICAL or SAMPLE_END
 * @param recordedAt time of landing
 */
public record ArrivalRef(
    long arrivalNo,
    String sha256,
    String filePath,
    String sender,
    LocalDateTime receivedAt,
    String receivedBasis,
    LocalDateTime recordedAt)
    implements Serializable {
  /** The basis of a time of receipt that somebody wrote down. */
  public static final String LISTED = "LISTED";
}
