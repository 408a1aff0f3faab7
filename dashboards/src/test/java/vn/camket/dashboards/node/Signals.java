package vn.camket.dashboards.node;

import java.io.IOException;

/** Signals, which Java cannot send. */
final class Signals {
  private Signals() {}

  /**
   * Sends one.
   *
   * @param signal its name, such as KILL
   * @param pid of a process; negative: of a process group
   */
  static void send(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, "--", Long.toString(pid))
        .inheritIO()
        .start()
        .waitFor();
  }
}
