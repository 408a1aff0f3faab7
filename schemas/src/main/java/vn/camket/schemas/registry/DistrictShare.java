package vn.camket.schemas.registry;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * How much of a commune that was drawn from several former districts stands on the ground of one of
 * them: a line of {@code registry/district_shares.csv} (meanings §10). Weights of events say how
 * much of those who went over went where; what the new commune is made of must be declared.
 *
 * @param unitId the commune
 * @param districtUnitId the former district
 * @param share above 0 up to 1; those of a commune are 1 together
 * @param basis what it was measured by, population or area
 * @param source where it was read
 * @param recordedAt when the registry learnt of it (Asia/Ho_Chi_Minh)
 */
public record DistrictShare(
    String unitId,
    String districtUnitId,
    double share,
    String basis,
    String source,
    LocalDateTime recordedAt)
    implements Serializable {}
