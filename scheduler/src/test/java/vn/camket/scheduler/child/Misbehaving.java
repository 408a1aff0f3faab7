package vn.camket.scheduler.child;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that behaves as its first argument says. */
final class Misbehaving {
  private Misbehaving() {}

  /** Behaves. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "hang" -> new CountDownLatch(1).await();
      case "heap" -> fill();
      case "endless" -> endless();
      case "tree" -> tree(args[1]);
      default -> System.exit(exit(args[0]));
    }
  }

  private static int exit(String code) {
    System.out.println("last words of " + code);
    return Integer.parseInt(code);
  }

  private static void fill() {
    List<byte[]> kept = new ArrayList<>();
    while (!kept.isEmpty() || kept.add(new byte[1])) {
      kept.add(new byte[1 << 20]);
    }
  }

  private static void endless() {
    String line = "x".repeat(200);
    while (!System.out.checkError()) {
      System.out.println(line);
    }
  }

  private static void tree(String java) throws Exception {
    Process child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Misbehaving.class.getName(),
                "hang")
            .start();
    System.out.println("child " + child.pid());
    new CountDownLatch(1).await();
  }
}
