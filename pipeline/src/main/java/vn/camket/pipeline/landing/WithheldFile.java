package vn.camket.pipeline.landing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was not landed because of a mark of secrecy (meanings §9): nothing of its content is
 * kept.
 *
 * @param path path relative to the inbox
 * @param sender code of the sender
 * @param receivedAt when the file was received, Asia/Ho_Chi_Minh
 * @param receivedBasis where receivedAt comes from
 * @param withheldAt when it was met, Asia/Ho_Chi_Minh
 * @param reason why it was withheld
 * @param sha256 content
 * @param sizeBytes size of the content
 * @param modifiedAt modification time of the file in the inbox
 * @param lineNo line in the list of received files; null for a file that is not listed
 * @param afterArrivalNo last arrival in the ledger at that time, 0 for none
 */
public record WithheldFile(
    String path,
    String sender,
    LocalDateTime receivedAt,
    ReceivedBasis receivedBasis,
    LocalDateTime withheldAt,
    WithheldReason reason,
    String sha256,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable Integer lineNo,
    long afterArrivalNo) {

  static final List<String> HEADER =
      List.of(
          "path",
          "sender",
          "received_at",
          "received_basis",
          "withheld_at",
          "reason",
          "sha256",
          "size_bytes",
          "modified_at",
          "line_no",
          "after_arrival_no");

  List<String> fields() {
    return List.of(
        path,
        sender,
        LocalTimes.text(receivedAt),
        receivedBasis.name(),
        LocalTimes.text(withheldAt),
        reason.name(),
        sha256,
        String.valueOf(sizeBytes),
        modifiedAt.toString(),
        lineNo == null ? "" : String.valueOf(lineNo),
        String.valueOf(afterArrivalNo));
  }

  static WithheldFile of(List<String> fields) {
    return new WithheldFile(
        fields.get(0),
        fields.get(1),
        LocalTimes.parse(fields.get(2)),
        ReceivedBasis.valueOf(fields.get(3)),
        LocalTimes.parse(fields.get(4)),
        WithheldReason.valueOf(fields.get(5)),
        fields.get(6),
        Long.parseLong(fields.get(7)),
        Instant.parse(fields.get(8)),
        fields.get(9).isEmpty() ? null : Integer.valueOf(fields.get(9)),
        Long.parseLong(fields.get(10)));
  }
}
