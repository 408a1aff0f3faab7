package vn.camket.schemas.registry;

import java.io.Serializable;

/**
 * Whose child a unit is, in one tree, for a time: a line of {@code registry/parents.csv}.
 *
 * @param unitId the child
 * @param tree the tree
 * @param parentUnitId the parent
 * @param validity the days on which it holds
 */
public record ParentLink(String unitId, Tree tree, String parentUnitId, Validity validity)
    implements Serializable {}
