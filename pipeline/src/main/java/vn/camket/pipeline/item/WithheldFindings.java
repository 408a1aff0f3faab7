package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.finding.FindingKind;

/** A finding for each file of which only its arrival is known: its sender appears as waiting. */
public final class WithheldFindings {
  private static final FindingKind KIND = FindingKind.SECRECY_MARK;

  private WithheldFindings() {}

  /**
   * The findings, and no row of any other table.
   *
   * @param end first moment after the as-of; what was recorded from then on is hidden
   */
  public static UnitFacts of(List<WithheldArrival> files, LocalDateTime end) {
    UnitFacts facts = new UnitFacts();
    TableRows findings = facts.rowsOf("fact_finding");
    Map<String, Integer> places = new HashMap<>();
    for (WithheldArrival file : files) {
      if (file.recordedAt().isBefore(end)) {
        add(findings, file, places);
      }
    }
    return facts;
  }

  private static void add(TableRows findings, WithheldArrival file, Map<String, Integer> places) {
    String place = "withheld/" + file.filePath() + '/' + file.receivedAt();
    int nth = places.merge(place, 1, Integer::sum);
    findings
        .set("finding_id", SubmissionSink.idOf(place + '/' + nth))
        .set("kind", KIND)
        .set("severity", KIND.severity())
        .set("file_path", file.filePath())
        .set("message", KIND.message(""))
        .set("remedy", KIND.remedy())
        .set("unit_id", file.senderUnit())
        .set("is_open", true)
        .set("recorded_at", file.recordedAt())
        .end();
  }
}
