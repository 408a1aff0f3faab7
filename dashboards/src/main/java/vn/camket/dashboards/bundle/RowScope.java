package vn.camket.dashboards.bundle;

/** Which rows of a dataset a reader of one unit's subtree may see. */
public sealed interface RowScope {
  /** None: the rows are sums over the province. */
  record Province() implements RowScope {}

  /** All: rows that tell nothing of any unit, such as the release. */
  record Open() implements RowScope {}

  /**
   * The rows of the subtree and of its WHOLE predecessors.
   *
   * @param column the column that holds the unit's id
   */
  record OfUnit(String column) implements RowScope {}
}
