package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;

/** A small file system of its own is filled but for some space, and a run needs more. */
class AFullDisk {
  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;
  private Path disk = Path.of("");
  private boolean mounted;

  @BeforeAll
  static void publish() throws IOException {
    world = KilledAndNot.in(folder);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(ended("umount", disk.toString())).isTrue();
    }
  }

  /** Space for nothing; for some landed files; for the star, not for the mart. */
  @ParameterizedTest(name = "{0} KiB left")
  @ValueSource(ints = {0, 64, 2_000})
  void isToldAndLeavesTheLastReleaseServed(int kibibytes) throws Exception {
    mount(kibibytes);
    SmallHome home = world.changed(disk.getFileName() + "/home");
    Path filler = fill(kibibytes);
    try (Child child =
        Child.of(
            folder.resolve("logs"),
            "run",
            "-q",
            "--no-preflight",
            "--home",
            home.root().toString())) {
      assertThat(child.exitCode()).as(child.said()).isEqualTo(ExitCode.DISK_FULL.code());
      assertThat(child.said())
          .contains("The disk is full (", "); make room and run again")
          .doesNotContain("\tat ");
    }
    home.requireServed(world.before());

    Files.delete(filler);
    assertThat(world.recovered(home)).isEqualTo(Outcome.SUCCESS);
    if (kibibytes > 0) {
      assertThat(home.outcomes()).startsWith(Outcome.SUCCESS, Outcome.FAILED, Outcome.SUCCESS);
      assertThat(home.recorded("exit_code")).startsWith("0", "7", "0");
    }
  }

  /** Before anything is begun: a run could not end on this disk. */
  @Test
  void isSeenBeforehand() throws Exception {
    mount(3_000);
    SmallHome home = world.changed(disk.getFileName() + "/home");
    Path filler = fill(3_000);
    String arrivals = home.arrivals();
    try (Child child =
        Child.of(folder.resolve("logs"), "run", "-q", "--home", home.root().toString())) {
      assertThat(child.exitCode()).as(child.said()).isEqualTo(ExitCode.DISK_FULL.code());
      assertThat(child.said()).contains("a run needs about", "camket housekeeping");
    }
    assertThat(home.arrivals()).as("nothing was begun").isEqualTo(arrivals);
    home.requireServed(world.before());
    Files.delete(filler);
    assertThat(world.recovered(home)).isEqualTo(Outcome.SUCCESS);
  }

  private void mount(int kibibytes) throws Exception {
    disk = Files.createDirectories(folder.resolve("disk-" + kibibytes));
    mounted = ended("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
    assumeTrue(mounted, "this user may not mount a small file system to fill");
  }

  private Path fill(int kibibytesLeft) throws IOException {
    long bytes = Files.getFileStore(disk).getUsableSpace() - kibibytesLeft * 1024L;
    return Files.write(disk.resolve("filler"), new byte[Math.toIntExact(bytes)]);
  }

  private static boolean ended(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
