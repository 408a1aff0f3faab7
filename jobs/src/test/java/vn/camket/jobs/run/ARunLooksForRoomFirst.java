package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Failure;
import vn.camket.pipeline.storage.StorageFullException;

/** Clearly too little is refused with the remedy, tight is a warning, plenty is nothing. */
class ARunLooksForRoomFirst {
  private static final long MB = 1_000_000;
  private static final long GB = 1_000 * MB;

  /** 300 MB of release, 20 MB of files that wait. */
  private final Preflight preflight = new Preflight(300 * MB, 20 * MB);

  @Test
  void plenty() {
    assertThat(preflight.judge(new Machine(50 * GB, 8 * GB, 2 * GB))).isEmpty();
    assertThat(preflight.judge(new Machine(50 * GB, -1, 2 * GB))).isEmpty();
  }

  @Test
  void tight() {
    assertThat(preflight.judge(new Machine(900 * MB, 800 * MB, 2 * GB)))
        .containsExactly(
            "Đĩa sắp đầy: còn 900,0 MB, một lần chạy cần khoảng 364,2 MB (camket housekeeping xóa"
                + " bản công bố cũ)",
            "Bộ nhớ ít: còn 800,0 MB, chương trình được dùng đến 2000,0 MB; lần chạy có thể chậm");
  }

  @Test
  void tooLittle() {
    assertThatThrownBy(() -> preflight.judge(new Machine(364 * MB, 8 * GB, 2 * GB)))
        .isInstanceOf(StorageFullException.class)
        .hasMessageContaining("a run needs about 364,2 MB, 364,0 MB are free")
        .satisfies(e -> assertThat(Failure.of(e).code()).isEqualTo(ExitCode.DISK_FULL));
    assertThatThrownBy(() -> preflight.judge(new Machine(50 * GB, 100 * MB, 2 * GB)))
        .isInstanceOf(TooLittleMemoryException.class)
        .hasMessageContaining("stop other programs and run again")
        .satisfies(e -> assertThat(Failure.of(e).code()).isEqualTo(ExitCode.ENVIRONMENT));
  }

  @Test
  void theMachineIsAsked() {
    Machine machine = Machine.of(Path.of("."));
    assertThat(machine.freeDisk()).isPositive();
    assertThat(machine.freeMemory()).isNotZero();
    assertThat(machine.heap()).isPositive();
  }
}
