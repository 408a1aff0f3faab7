package vn.camket.scheduler.quartz;

import java.util.List;
import java.util.function.Predicate;
import vn.camket.scheduler.ledger.Sql;
import vn.camket.scheduler.ledger.Store;

/**
 * Which of the schedulers that share a store are alive: those that check in with it. Quartz strikes
 * one off as soon as it has been silent for longer than it may.
 */
public final class LivingSchedulers implements Predicate<String> {
  private final Sql sql;

  /**
   * @param store the open store, with the tables of Quartz
   */
  public LivingSchedulers(Store store) {
    this.sql = new Sql(store.connections());
  }

  /** Whether a scheduler of this name checks in; false for all of a store that is not shared. */
  @Override
  public boolean test(String node) {
    List<String> names =
        sql.rows(
            row -> row.getString(1),
            "SELECT INSTANCE_NAME FROM QRTZ_SCHEDULER_STATE"
                + " WHERE SCHED_NAME = ? AND INSTANCE_NAME = ?",
            Waker.CLUSTER,
            node);
    return !names.isEmpty();
  }
}
