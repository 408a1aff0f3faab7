package vn.camket.pipeline.landing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Shares files out among tasks: about equal work, files of one size together. */
final class SourceBatches {
  /** Opening and landing a file costs about as much as reading this many bytes. */
  private static final long COST_OF_A_FILE = 16 * 1024;

  private static final int FILES_WORTH_A_TASK = 4;

  private final List<SourceFile> files = new ArrayList<>();
  private long cost;

  private SourceBatches() {}

  /**
   * The files of each task, in the order of the request.
   *
   * @param tasks how many tasks there may be
   */
  static List<List<SourceFile>> of(List<SourceFile> files, int tasks) {
    int wanted = Math.min(tasks, 1 + files.size() / FILES_WORTH_A_TASK);
    PriorityQueue<SourceBatches> byCost =
        new PriorityQueue<>(Comparator.comparingLong((SourceBatches b) -> b.cost));
    for (int i = 0; i < wanted; i++) {
      byCost.add(new SourceBatches());
    }
    for (List<SourceFile> group : largestFirst(files)) {
      SourceBatches lightest = byCost.remove();
      lightest.add(group);
      byCost.add(lightest);
    }
    return byCost.stream()
        .<List<SourceFile>>map(b -> b.files)
        .filter(b -> !b.isEmpty())
        .sorted(Comparator.comparingInt(b -> b.get(0).ordinal()))
        .toList();
  }

  private static List<List<SourceFile>> largestFirst(Collection<SourceFile> files) {
    TreeMap<Long, List<SourceFile>> bySize = new TreeMap<>(Comparator.reverseOrder());
    for (SourceFile file : files) {
      bySize.computeIfAbsent(file.sizeBytes(), s -> new ArrayList<>()).add(file);
    }
    return List.copyOf(bySize.values());
  }

  private void add(List<SourceFile> group) {
    files.addAll(group);
    files.sort(Comparator.comparingInt(SourceFile::ordinal));
    cost += group.stream().mapToLong(f -> f.sizeBytes() + COST_OF_A_FILE).sum();
  }
}
