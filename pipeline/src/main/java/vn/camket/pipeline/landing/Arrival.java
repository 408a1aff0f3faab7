package vn.camket.pipeline.landing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of a file (meanings §2): the same content may arrive more than once.
 *
 * @param arrivalNo number in the home's ledger, from 1 in the order of recording
 * @param path path relative to the inbox, with '/', as the list of received files has it
 * @param sender code of the sender; '.' when unknown
 * @param receivedAt when the file was received, Asia/Ho_Chi_Minh
 * @param receivedBasis where receivedAt comes from
 * @param recordedAt since when the home knows it, Asia/Ho_Chi_Minh; written once
 * @param sha256 content, 64 hexadecimal digits
 * @param sizeBytes size of the content
 * @param modifiedAt modification time of the file in the inbox; only to see quickly whether it
 *     changed
 * @param lineNo line in the list of received files; null for a file that is not listed
 * @param batchId ingest that recorded it
 */
public record Arrival(
    long arrivalNo,
    String path,
    String sender,
    LocalDateTime receivedAt,
    ReceivedBasis receivedBasis,
    LocalDateTime recordedAt,
    String sha256,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable Integer lineNo,
    String batchId)
    implements Serializable {

  /** By receipt; ties by the order of lines, files without a line after them, then by path. */
  public static final Comparator<Arrival> BY_RECEIPT =
      Comparator.comparing(Arrival::receivedAt)
          .thenComparing(Arrival::lineOrder)
          .thenComparing(Arrival::path)
          .thenComparing(Arrival::arrivalNo);

  static final List<String> HEADER =
      List.of(
          "arrival_no",
          "path",
          "sender",
          "received_at",
          "received_basis",
          "recorded_at",
          "sha256",
          "size_bytes",
          "modified_at",
          "line_no",
          "batch_id");

  /** Name of the file without folders. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private int lineOrder() {
    return lineNo == null ? Integer.MAX_VALUE : lineNo;
  }

  List<String> fields() {
    return List.of(
        String.valueOf(arrivalNo),
        path,
        sender,
        LocalTimes.text(receivedAt),
        receivedBasis.name(),
        LocalTimes.text(recordedAt),
        sha256,
        String.valueOf(sizeBytes),
        modifiedAt.toString(),
        lineNo == null ? "" : String.valueOf(lineNo),
        batchId);
  }

  static Arrival of(List<String> fields) {
    return new Arrival(
        Long.parseLong(fields.get(0)),
        fields.get(1),
        fields.get(2),
        LocalTimes.parse(fields.get(3)),
        ReceivedBasis.valueOf(fields.get(4)),
        LocalTimes.parse(fields.get(5)),
        fields.get(6),
        Long.parseLong(fields.get(7)),
        Instant.parse(fields.get(8)),
        fields.get(9).isEmpty() ? null : Integer.valueOf(fields.get(9)),
        fields.get(10));
  }
}
