package vn.camket.jobs.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Processor time of the tasks of a Spark session, as Spark counts it, and of all other Java threads
 * of the process: those of the driver. Compilers and collectors are no Java threads.
 */
final class CpuMeter {
  private static final String WORKERS = "Executor task launch worker";
  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final AtomicLong tasks = new AtomicLong();
  private final Map<Long, Long> before = driverThreads();

  /** Begins to measure a session that has done nothing yet. */
  static CpuMeter of(SparkContext context) {
    CpuMeter meter = new CpuMeter();
    context.addSparkListener(
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            TaskMetrics metrics = end.taskMetrics();
            if (metrics != null) {
              meter.tasks.addAndGet(
                  metrics.executorCpuTime() + metrics.executorDeserializeCpuTime());
            }
          }
        });
    return meter;
  }

  private static Map<Long, Long> driverThreads() {
    Map<Long, Long> cpu = new HashMap<>();
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && !thread.getThreadName().startsWith(WORKERS)) {
        cpu.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return cpu;
  }

  /** Seconds of all tasks that have ended. */
  double taskSeconds() {
    return tasks.get() / NANOS;
  }

  /** Seconds of all other Java threads that live, since this meter was made. */
  double driverSeconds() {
    long sum = 0;
    for (Map.Entry<Long, Long> thread : driverThreads().entrySet()) {
      sum += Math.max(0, thread.getValue() - before.getOrDefault(thread.getKey(), 0L));
    }
    return sum / NANOS;
  }
}
