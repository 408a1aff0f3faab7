package vn.camket.pipeline.star;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.camket.pipeline.item.WithheldArrival;
import vn.camket.pipeline.landing.Arrival;
import vn.camket.pipeline.landing.RawContent;
import vn.camket.pipeline.normalise.ArrivalRef;
import vn.camket.pipeline.normalise.Reference;

/**
 * What a star is built from.
 *
 * @param rawRows raw rows of every content that has any
 * @param arrivals all arrivals, whenever recorded
 * @param withheld files that were not landed, whenever met
 * @param contents what reading each content gave, by sha256
 * @param reference registry, schemes, layouts and words
 * @param asOf the day whose end the figures stand at
 * @param out address of the folder for the star; must not exist
 */
public record StarRequest(
    Dataset<Row> rawRows,
    List<Arrival> arrivals,
    List<WithheldArrival> withheld,
    Map<String, RawContent> contents,
    Reference reference,
    LocalDate asOf,
    String out) {

  /** What rows carry of the arrivals. */
  List<ArrivalRef> refs() {
    return arrivals.stream().map(StarRequest::ref).toList();
  }

  private static ArrivalRef ref(Arrival a) {
    return new ArrivalRef(
        a.arrivalNo(),
        a.sha256(),
        a.path(),
        a.sender(),
        a.receivedAt(),
        a.receivedBasis().name(),
        a.recordedAt());
  }
}
