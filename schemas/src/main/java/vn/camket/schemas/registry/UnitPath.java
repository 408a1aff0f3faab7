package vn.camket.schemas.registry;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * One ancestor of one unit in one tree for a span of days.
 *
 * @param unitId the unit
 * @param tree the tree
 * @param ancestorUnitId the ancestor; the unit itself at depth 0
 * @param depth how many links lie between; 0 for the unit itself
 * @param validity the days, within the lives of both, on which the way up is this long
 * @param recordedAt when the registry knew the units on the way (Asia/Ho_Chi_Minh)
 */
public record UnitPath(
    String unitId,
    Tree tree,
    String ancestorUnitId,
    int depth,
    Validity validity,
    LocalDateTime recordedAt)
    implements Serializable {}
