package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A submission whose rows know their items. */
final class LinkedSubmission {
  private final SubmissionHeader header;
  private final List<LinkedRow> rows;
  private final List<LinkedRow> readable;
  private final List<RowFinding> findings;
  private final LocalDateTime knownFrom;

  /**
   * @param header what it is about
   * @param rows rows in file order
   * @param findings findings, those of linking included
   */
  LinkedSubmission(SubmissionHeader header, List<LinkedRow> rows, List<RowFinding> findings) {
    this(header, rows, findings, header.recordedAt());
  }

  private LinkedSubmission(
      SubmissionHeader header,
      List<LinkedRow> rows,
      List<RowFinding> findings,
      LocalDateTime knownFrom) {
    this.header = header;
    this.rows = rows;
    this.readable = rows.stream().filter(r -> !r.quarantined()).toList();
    this.findings = findings;
    this.knownFrom = knownFrom;
  }

  /** The same submission as one that speaks of another unit's items only from a moment on. */
  LinkedSubmission notBefore(LocalDateTime moment) {
    return moment.isAfter(knownFrom) ? new LinkedSubmission(header, rows, findings, moment) : this;
  }

  /** The moment from which it is known: of its landing, unless an edge became known later. */
  LocalDateTime knownFrom() {
    return knownFrom;
  }

  SubmissionHeader header() {
    return header;
  }

  List<LinkedRow> rows() {
    return rows;
  }

  List<LinkedRow> readable() {
    return readable;
  }

  List<RowFinding> findings() {
    return findings;
  }

  /** Valid = placed, and at least one row publishable or declared empty (meanings §3). */
  boolean isValid() {
    return header.isPlaced() && (header.declaredNoItems() || !readable.isEmpty());
  }

  /** Whether a quarantined row's item cannot be told: such a resend withdraws nothing. */
  boolean hidesAnItem() {
    return rows.stream().anyMatch(r -> r.quarantined() && r.item() == null);
  }

  Set<Item> items() {
    Set<Item> items = new HashSet<>();
    for (LinkedRow row : rows) {
      if (row.item() != null) {
        items.add(row.item());
      }
    }
    return items;
  }
}
