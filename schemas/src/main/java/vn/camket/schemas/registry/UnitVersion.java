package vn.camket.schemas.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * One version of one unit (SCD2): a line of {@code registry/units.csv}.
 *
 * @param unitId opaque durable identifier, never derived from a name or a code
 * @param validFrom first day in force
 * @param validTo first day no longer in force; null while in force
 * @param kind kind of unit
 * @param bloc bloc
 * @param level level
 * @param name full name as its legal document writes it, NFC
 * @param shortName name for charts and lists, NFC; the full name where none is given
 * @param officialCode code of the administrative unit; null when it has none. Codes are reused:
 *     never a key (domain §4.2)
 * @param legalDocument the document that made this version; null when none is known
 * @param evidence what the version rests on
 * @param source where it was read; null when nowhere
 * @param recordedAt when the registry learnt of it (Asia/Ho_Chi_Minh); the first moment of {@code
 *     validFrom} where the file does not say
 */
public record UnitVersion(
    String unitId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    UnitKind kind,
    Bloc bloc,
    Level level,
    String name,
    String shortName,
    @Nullable String officialCode,
    @Nullable String legalDocument,
    Evidence evidence,
    @Nullable String source,
    LocalDateTime recordedAt)
    implements Serializable {

  /** The days on which this version is in force. */
  public Validity validity() {
    return new Validity(validFrom, validTo);
  }

  /** Whether this version is in force on a day. */
  public boolean inForceOn(LocalDate day) {
    return validity().contains(day);
  }
}
