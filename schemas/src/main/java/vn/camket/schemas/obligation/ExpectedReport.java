package vn.camket.schemas.obligation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.period.ReportingPeriod;

/**
 * One report that one unit owes.
 *
 * @param unitId the unit
 * @param schemeId the scheme
 * @param year scheme-year
 * @param report what is owed
 * @param period review period in the unit's regime; null for a registration
 * @param deadline by when
 * @param document document by which the unit joined later; null when it stands in the fixed set
 */
public record ExpectedReport(
    String unitId,
    String schemeId,
    int year,
    ReportRule report,
    @Nullable ReportingPeriod period,
    Deadline deadline,
    @Nullable String document)
    implements Serializable {

  /** Name within the unit and year: no unit owes it twice. */
  public String key() {
    return schemeId + " " + report.key();
  }
}
