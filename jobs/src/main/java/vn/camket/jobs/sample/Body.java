package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;

/**
 * A body of the province's level, which no shipped registry holds: reconstructed.
 *
 * @param id opaque identifier
 * @param legalDocument document that founded it; null when none is known
 * @param otherNames other names by which lists call it
 */
record Body(
    String id,
    String name,
    String shortName,
    String kind,
    Bloc bloc,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String legalDocument,
    List<String> otherNames) {

  /** State bodies stand under the province's people's committee, which stands in no other tree. */
  boolean isBelowPeoplesCommittee() {
    return bloc == Bloc.NHA_NUOC && !kind.equals("UBND");
  }
}
