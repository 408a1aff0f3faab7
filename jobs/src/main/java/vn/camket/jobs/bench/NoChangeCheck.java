package vn.camket.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what the schedule starts every few minutes, on a home in which nothing is new: {@code
 * camket run --if-changed} as a process of its own, with all that it starts.
 *
 * @param seconds wall clock, median
 * @param cpuSeconds user and system time of the processes, median; in steps of 0.01
 */
record NoChangeCheck(double seconds, double cpuSeconds) {
  private static final int TIMES = 5;
  private static final int USER_OF_CHILDREN = 15;
  private static final double TICKS_PER_SECOND = 100;

  /**
   * Measures, after a run that finds nothing new, which leaves the home known, and after one check
   * that may write the archive of its classes.
   *
   * @param installation folder of the product; without a launcher there, Java is started directly
   */
  static NoChangeCheck of(Path home, Path installation) {
    List<String> words = words(home, installation, "run", "--if-changed");
    run(words(home, installation, "run"));
    run(words);
    List<Double> seconds = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      double before = cpuOfChildren();
      run(words);
      cpu.add(cpuOfChildren() - before);
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    return new NoChangeCheck(median(seconds), median(cpu));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static List<String> words(Path home, Path installation, String... command) {
    Path launcher = installation.resolve("camket");
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(launcher)) {
      words.add(launcher.toString());
    } else {
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.camket.jobs.Camket"));
    }
    words.addAll(List.of(command));
    words.addAll(List.of("--home", home.toString()));
    return words;
  }

  private static void run(List<String> words) {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            words.get(0) + " ended with " + code + " where nothing is new");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(words.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** What processes that this one started and that have ended took, with all below them. */
  private static double cpuOfChildren() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      // Fields 16 and 17 of proc(5), counted after the two first ones.
      return Stream.of(fields).skip(USER_OF_CHILDREN - 2L).limit(2).mapToLong(Long::parseLong).sum()
          / TICKS_PER_SECOND;
    } catch (IOException e) {
      return 0; // the system does not tell
    }
  }
}
