package vn.camket.scheduler.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The open store: connections, and the tables of the ledger. */
public final class Store implements AutoCloseable {
  /** Any number, the same in all schedulers: two that start at once make tables in turn. */
  private static final long TURN = 4607182418800017408L;

  private final HikariDataSource pool;
  private final boolean isShared;

  private Store(HikariDataSource pool, boolean isShared) {
    this.pool = pool;
    this.isShared = isShared;
  }

  /**
   * Opens the store and makes the ledger's tables where they are missing.
   *
   * @throws LedgerException when it cannot be opened
   */
  public static Store open(StoreSettings settings) {
    var config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    try {
      var store = new Store(new HikariDataSource(config), settings.isShared());
      store.run("schema.sql", Store.class);
      return store;
    } catch (PoolInitializationException e) {
      throw new LedgerException(
          settings.url() + ": cannot be opened; is another scheduler using it? " + e.getMessage(),
          e);
    }
  }

  /** Its connections. */
  public DataSource connections() {
    return pool;
  }

  /**
   * Runs a script whose statements end with a semicolon at the end of a line; of several schedulers
   * one at a time, since {@code CREATE TABLE IF NOT EXISTS} of two at once fails for one. Each
   * statement is a transaction: an index that is there already locks its table all the same, and
   * several of them locked at once against Quartz at its work on another machine are a deadlock.
   */
  public void run(String script, Class<?> beside) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(script), script);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      turn(statement, "pg_advisory_lock");
      try {
        for (String sql : text.split(";\\s*\\n", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      } finally {
        turn(statement, "pg_advisory_unlock"); // the connection goes back to the pool
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new LedgerException(script + ": " + e.getMessage(), e);
    }
  }

  private void turn(Statement statement, String function) throws SQLException {
    if (isShared) {
      statement.execute("SELECT " + function + "(" + TURN + ")");
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
