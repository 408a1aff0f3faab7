package vn.camket.scheduler.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camket.scheduler.alert.Concern;
import vn.camket.scheduler.alert.Told;

/**
 * What was told, in the store: a service that is started again does not tell it again, and of
 * several schedulers one tells. Whose turn it is goes by the clock of the store, not of machines.
 */
public final class ToldInStore implements Told {
  private static final int LONGEST_TEXT = 2000;

  private final Sql sql;
  private final String node;

  /**
   * @param store the open store
   * @param node name of this scheduler
   */
  public ToldInStore(Store store, String node) {
    this.sql = new Sql(store.connections());
    this.node = node;
  }

  @Override
  public boolean take(String channel) {
    int taken =
        sql.change(
            "UPDATE camket_teller SET node = ?, until = CURRENT_TIMESTAMP + INTERVAL '120' SECOND"
                + " WHERE channel = ? AND (node = ? OR until < CURRENT_TIMESTAMP)",
            node,
            channel,
            node);
    return taken == 1 || (isFree(channel) && begin(channel));
  }

  private boolean isFree(String channel) {
    return sql.rows(
            row -> row.getString(1), "SELECT node FROM camket_teller WHERE channel = ?", channel)
        .isEmpty();
  }

  private boolean begin(String channel) {
    return sql.insert(
        "INSERT INTO camket_teller (channel, node, until)"
            + " VALUES (?, ?, CURRENT_TIMESTAMP + INTERVAL '120' SECOND)",
        channel,
        node);
  }

  @Override
  public void leave(String channel) {
    sql.change("DELETE FROM camket_teller WHERE channel = ? AND node = ?", channel, node);
  }

  @Override
  public Map<String, String> of(String channel) {
    Map<String, String> told = new LinkedHashMap<>();
    sql.rows(
            row -> Map.entry(row.getString(1), row.getString(2)),
            "SELECT concern, text FROM camket_told WHERE channel = ? ORDER BY concern",
            channel)
        .forEach(concern -> told.put(concern.getKey(), concern.getValue()));
    return told;
  }

  @Override
  public void set(String channel, List<Concern> concerns) {
    Map<String, String> before = of(channel);
    for (Concern concern : concerns) {
      if (before.remove(concern.key()) == null) {
        sql.insert(
            "INSERT INTO camket_told (channel, concern, text) VALUES (?, ?, ?)",
            channel,
            concern.key(),
            cut(concern.text()));
      } else {
        sql.change(
            "UPDATE camket_told SET text = ? WHERE channel = ? AND concern = ?",
            cut(concern.text()),
            channel,
            concern.key());
      }
    }
    for (String gone : before.keySet()) {
      sql.change("DELETE FROM camket_told WHERE channel = ? AND concern = ?", channel, gone);
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }
}
