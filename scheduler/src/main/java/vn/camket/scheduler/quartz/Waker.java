package vn.camket.scheduler.quartz;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import vn.camket.scheduler.ledger.LedgerException;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/**
 * Wakes the service every few seconds, through Quartz and its persisted store: one round at a time,
 * also among the schedulers of a cluster. What is due, Quartz does not know.
 */
public final class Waker implements AutoCloseable {
  /** Name of all schedulers of a store together. */
  static final String CLUSTER = "camket";

  private static final JobKey ROUND = new JobKey("round", "camket");
  private static final TriggerKey TICK = new TriggerKey("tick", "camket");

  private final Scheduler scheduler;
  private final int everySeconds;

  private Waker(Scheduler scheduler, int everySeconds) {
    this.scheduler = scheduler;
    this.everySeconds = everySeconds;
  }

  /** What is done when it is woken. */
  public interface Round {
    /** One round. */
    void run() throws InterruptedException;
  }

  /**
   * Starts it.
   *
   * @param store the open store
   * @param settings of the store: whether other schedulers share it
   * @param node name of this scheduler among them
   * @param everySeconds how often it wakes
   * @throws LedgerException when the store cannot be used
   */
  public static Waker start(
      Store store, StoreSettings settings, String node, int everySeconds, Round round) {
    store.run("tables.sql", Waker.class);
    DBConnectionManager.getInstance()
        .addConnectionProvider(node, new Connections(store.connections()));
    try {
      Scheduler scheduler = new StdSchedulerFactory(properties(settings, node)).getScheduler();
      // Quartz would hand out this one again to another of the same name in this process.
      SchedulerRepository.getInstance().remove(scheduler.getSchedulerName());
      scheduler.setJobFactory((bundle, of) -> new RoundJob(round));
      var waker = new Waker(scheduler, everySeconds);
      scheduler.addJob(job(), true);
      if (!settings.isShared() || !scheduler.checkExists(TICK)) {
        waker.setTick();
      } // else it is another scheduler's, which may hold it at this moment: see nudge
      scheduler.start();
      return waker;
    } catch (SchedulerException e) {
      throw new LedgerException("Quartz: " + e.getMessage(), e);
    }
  }

  private static Properties properties(StoreSettings settings, String node) {
    var properties = new Properties();
    String[][] values = {
      {"org.quartz.scheduler.instanceName", CLUSTER},
      {"org.quartz.scheduler.instanceId", node},
      {"org.quartz.scheduler.skipUpdateCheck", "true"},
      {"org.quartz.scheduler.makeSchedulerThreadDaemon", "true"},
      {"org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool"},
      {"org.quartz.threadPool.threadCount", "1"},
      {"org.quartz.threadPool.makeThreadsDaemons", "true"},
      {"org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"},
      {
        "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"
      },
      {"org.quartz.jobStore.dataSource", node},
      {"org.quartz.jobStore.tablePrefix", "QRTZ_"},
      {"org.quartz.jobStore.useProperties", "true"},
      {"org.quartz.jobStore.misfireThreshold", "10000"},
      {"org.quartz.jobStore.isClustered", Boolean.toString(settings.isShared())},
      {"org.quartz.jobStore.clusterCheckinInterval", Long.toString(settings.checkIn().toMillis())},
    };
    for (String[] value : values) {
      properties.setProperty(value[0], value[1]);
    }
    return properties;
  }

  private static JobDetail job() {
    return JobBuilder.newJob(RoundJob.class).withIdentity(ROUND).storeDurably().build();
  }

  /** A tick that was missed is made up for by one at once; the due function knows the rest. */
  private Trigger tick() {
    return TriggerBuilder.newTrigger()
        .withIdentity(TICK)
        .forJob(ROUND)
        .startNow()
        .withSchedule(
            SimpleScheduleBuilder.repeatSecondlyForever(everySeconds)
                .withMisfireHandlingInstructionNowWithRemainingCount())
        .build();
  }

  private void setTick() throws SchedulerException {
    if (scheduler.checkExists(TICK)) {
      scheduler.rescheduleJob(TICK, tick());
    } else {
      try {
        scheduler.scheduleJob(tick());
      } catch (ObjectAlreadyExistsException e) {
        // Of another scheduler, which started at the same moment; it wakes this one too.
      }
    }
  }

  /**
   * Sets the next tick anew: Quartz keeps it as a time of the clock, which a clock that was set
   * back reaches much later. Never while another scheduler may hold the tick: one that is set anew
   * between its taking and its firing is fired twice (quartz-scheduler/quartz issue 1287), which
   * two rounds at once must then bear.
   */
  public void nudge() {
    try {
      setTick();
    } catch (SchedulerException e) {
      throw new LedgerException("Quartz: " + e.getMessage(), e);
    }
  }

  /** When any scheduler of the store was last woken, by its machine's clock; null before that. */
  public @Nullable Instant lastWoken() {
    try {
      Trigger tick = scheduler.getTrigger(TICK);
      Date last = tick == null ? null : tick.getPreviousFireTime();
      return last == null ? null : last.toInstant();
    } catch (SchedulerException e) {
      throw new LedgerException("Quartz: " + e.getMessage(), e);
    }
  }

  /** Stops; waits for the round that is under way. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new LedgerException("Quartz: " + e.getMessage(), e);
    }
  }

  /** One round at a time. */
  @DisallowConcurrentExecution
  static final class RoundJob implements Job {
    private final Round round;

    RoundJob(Round round) {
      this.round = round;
    }

    @Override
    public void execute(JobExecutionContext context) {
      try {
        round.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private record Connections(DataSource source) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return source.getConnection();
    }

    @Override
    public void shutdown() {
      // The store is closed by who opened it.
    }

    @Override
    public void initialize() {
      // Open already.
    }
  }
}
