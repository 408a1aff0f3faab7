package vn.camket.jobs.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The most memory that this process has held. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private Memory() {}

  /** The heap's peak is counted from now on. */
  static void resetHeapPeak() {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Bytes, summed over the pools although these need not have peaked together. */
  static long heapPeakBytes() {
    return heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
  }

  /** Bytes of the process since it began; null where the system does not tell. */
  static @Nullable Long rssPeakBytes() {
    try {
      return Files.isReadable(STATUS) ? peak(Files.readAllLines(STATUS)) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Long peak(List<String> status) {
    return status.stream()
        .filter(l -> l.startsWith(PEAK))
        .map(l -> Long.parseLong(l.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(null);
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }
}
