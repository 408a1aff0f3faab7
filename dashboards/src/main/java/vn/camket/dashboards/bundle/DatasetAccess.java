package vn.camket.dashboards.bundle;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may see a dataset.
 *
 * @param readers roles that may open it
 * @param rows what {@link Role#UNIT} sees of it
 */
public record DatasetAccess(Set<Role> readers, RowScope rows) {
  /** For everyone who may see the province; no row for a reader of one unit. */
  public static final DatasetAccess OF_PROVINCE =
      new DatasetAccess(EnumSet.allOf(Role.class), new RowScope.Province());

  /** Copies the roles. */
  public DatasetAccess {
    readers = Set.copyOf(readers);
  }
}
