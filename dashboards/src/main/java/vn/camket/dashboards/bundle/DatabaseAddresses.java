package vn.camket.dashboards.bundle;

/**
 * The SQLAlchemy addresses by which Superset opens the databases of a home, locked and read only;
 * the runtime states them.
 *
 * @param mart the mart of the current release
 * @param ops the operations
 */
public record DatabaseAddresses(String mart, String ops) {}
