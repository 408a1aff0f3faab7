package vn.camket.jobs.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A Spark session that starts when it is first asked for, and is closed when it was. */
public final class LazySession implements Supplier<SparkSession>, AutoCloseable {
  private final SessionFactory factory;
  private @Nullable SparkSession session;

  /**
   * @param factory what builds it
   */
  public LazySession(SessionFactory factory) {
    this.factory = factory;
  }

  @Override
  public SparkSession get() {
    SparkSession running = session;
    if (running == null) {
      running = factory.open();
      session = running;
    }
    return running;
  }

  @Override
  public void close() {
    if (session != null) {
      try {
        session.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Spark could not be stopped", e);
      }
    }
  }
}
