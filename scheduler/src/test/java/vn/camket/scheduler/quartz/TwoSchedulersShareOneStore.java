package vn.camket.scheduler.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
          first.close();
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
