package vn.camket.scheduler.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.Sql;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/**
 * Two schedulers on one PostgreSQL: rounds never overlap, and one goes on when the other is gone.
 */
class TwoSchedulersShareOneStore {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-02T07:00:00");

  private final List<String> rounds = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger inRound = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();

  @Test
  void roundsNeverOverlapAndTheOtherGoesOnWithoutADoubleRun() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      var settings =
          new StoreSettings(
              postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", Duration.ofSeconds(1));
      assertThat(settings.isShared()).isTrue();
      try (Store one = Store.open(settings);
          Store two = Store.open(settings)) {
        Waker first = Waker.start(one, settings, "mot", 1, () -> round("mot", new Ledger(one)));
        try (Waker second =
            Waker.start(two, settings, "hai", 1, () -> round("hai", new Ledger(two)))) {
          until(() -> rounds.size() >= 4);
          var living = new LivingSchedulers(two);
          assertThat(living.test("mot") && living.test("hai")).isTrue();
          first.close();
          until(() -> !living.test("mot")); // silent for longer than it may
          assertThat(living.test("hai")).isTrue();
          int before = rounds.size();
          until(() -> rounds.size() >= before + 2);
          assertThat(rounds.subList(before + 1, rounds.size())).containsOnly("hai");
          second.nudge();
        }
        assertThat(overlaps).hasValue(0);
        assertThat(new Ledger(two).latest(100)).hasSize(1);
        assertThat(begun).hasValue(1);
      }
    }
  }

  /**
   * A tick that a second one set anew between its taking and its firing by the first was fired by
   * both, one time in seven.
   */
  @Test
  void whoComesLaterLeavesTheTickAsItIs() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      var settings = new StoreSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
      try (Store one = Store.open(settings);
          Store two = Store.open(settings);
          Waker first = Waker.start(one, settings, "mot", 3600, () -> {})) {
        List<Long> begun = begins(one);
        Waker.start(two, settings, "hai", 3600, () -> {}).close();
        assertThat(begins(two)).hasSize(1).isEqualTo(begun);
        first.nudge();
        assertThat(begins(two)).hasSize(1).isNotEqualTo(begun);
      }
    }
  }

  private static List<Long> begins(Store store) {
    return new Sql(store.connections())
        .rows(row -> row.getLong(1), "SELECT START_TIME FROM QRTZ_TRIGGERS");
  }

  /** All tables locked in one transaction were a deadlock with one that is at its work. */
  @Test
  void whoComesLaterIsNoDeadlockForOneAtWork() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      var settings = new StoreSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
      try (Store store = Store.open(settings);
          Connection atWork = postgres.getPostgresDatabase().getConnection();
          Statement work = atWork.createStatement()) {
        Waker.start(store, settings, "mot", 3600, () -> {}).close();
        atWork.setAutoCommit(false);
        work.execute("LOCK TABLE QRTZ_FIRED_TRIGGERS IN ROW EXCLUSIVE MODE");
        CompletableFuture<Void> later =
            CompletableFuture.runAsync(() -> store.run("tables.sql", Waker.class));
        until(() -> isWaitedFor(store));
        work.execute("LOCK TABLE QRTZ_TRIGGERS IN ROW EXCLUSIVE MODE");
        atWork.commit();
        later.get(60, TimeUnit.SECONDS);
      }
    }
  }

  private static boolean isWaitedFor(Store store) {
    return !new Sql(store.connections())
        .rows(row -> row.getInt(1), "SELECT 1 FROM pg_locks WHERE NOT granted")
        .isEmpty();
  }

  /** Without taking turns, CREATE TABLE IF NOT EXISTS of two at once fails for one. */
  @Test
  void manyMayStartAtOnceOnAnEmptyStore() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      var settings = new StoreSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
      var together = new CountDownLatch(1);
      List<CompletableFuture<Void>> starts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String node = "n" + i;
        starts.add(CompletableFuture.runAsync(() -> startAndStop(settings, node, together)));
      }
      together.countDown();
      CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new))
          .get(60, TimeUnit.SECONDS);
    }
  }

  private static void startAndStop(StoreSettings settings, String node, CountDownLatch together) {
    try {
      together.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    try (Store store = Store.open(settings)) {
      Waker.start(store, settings, node, 1, () -> {}).close();
    }
  }

  /** Longer than the tick, so that the next one would find it still under way. */
  private void round(String node, Ledger ledger) throws InterruptedException {
    if (inRound.incrementAndGet() > 1) {
      overlaps.incrementAndGet();
    }
    rounds.add(node);
    if (ledger.begin("run", "2026-03-02", NOW, node, NOW)) {
      begun.incrementAndGet();
    }
    new CountDownLatch(1).await(1_300, TimeUnit.MILLISECONDS);
    inRound.decrementAndGet();
  }

  private static void until(BooleanSupplier happened) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
      new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    }
  }
}
