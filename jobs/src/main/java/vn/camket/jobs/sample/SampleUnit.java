package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * A unit of the sample.
 *
 * @param number place in the list of all units, from 1; gives the opaque identifier
 * @param from first day in force
 * @param to first day no longer in force; null while in force
 * @param parent number of the Party parent; 0 for the root
 * @param stateParent number of the parent in the State or Front tree; 0 for none
 * @param code official code of its place, where there is one
 * @param namedFrom from when a named source gives it; null when everything is reconstructed
 */
record SampleUnit(
    int number,
    String name,
    String shortName,
    String kind,
    Bloc bloc,
    Level level,
    LocalDate from,
    @Nullable LocalDate to,
    int parent,
    int stateParent,
    @Nullable String code,
    @Nullable String legalDocument,
    @Nullable LocalDate namedFrom,
    String source,
    List<String> otherNames) {

  String id() {
    return idOf(number);
  }

  static String idOf(int number) {
    return String.format(Locale.ROOT, "u%05d", number);
  }

  /** The unit's sender code, which is also the name of its folder in the inbox. */
  String sender() {
    return Spelling.slug(name) + "-" + number;
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  boolean endsBy(LocalDate day) {
    return to != null && !to.isAfter(day);
  }
}
