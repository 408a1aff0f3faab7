package vn.camket.jobs.run;

import java.util.List;
import vn.camket.jobs.home.AcceptedRegistry;
import vn.camket.jobs.home.AcceptedRegistry.Accepted;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeRegistry;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.ReaderText;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;

/**
 * The registry that a run works with: the one that lies in the home, or, where that is refused, the
 * last one that a run accepted.
 *
 * @param registry units and schemes
 * @param content what its files hold
 * @param day in words: the day on which an older one was accepted; empty for the one in the home
 * @param problems why the one in the home was refused; empty when it was not
 */
record RegistryInUse(
    HomeRegistry registry, String content, String day, List<RegistryProblem> problems) {
  /**
   * Reads the home's registry, or else the last accepted one.
   *
   * @throws RegistryException naming every problem, when none has ever been accepted
   */
  static RegistryInUse of(Home home) {
    AcceptedRegistry accepted = new AcceptedRegistry(home.storage());
    String content = accepted.presentContent();
    try {
      return new RegistryInUse(HomeRegistry.load(home.paths().registry()), content, "", List.of());
    } catch (RegistryException refused) {
      Accepted last = accepted.inForce().orElseThrow(() -> refused);
      return new RegistryInUse(
          HomeRegistry.load(accepted.folder(last)),
          last.content(),
          ReaderText.of(last.acceptedAt().toLocalDate()),
          refused.problems());
    }
  }

  boolean isRefused() {
    return !problems.isEmpty();
  }

  /** The result of a run, which says so when it had to do with an older registry. */
  RunResult told(RunResult result) {
    return isRefused()
        ? new RunResult(
            Outcome.REGISTRY_REFUSED,
            result.releaseId(),
            result.arrivals(),
            result.rowsRead(),
            result.message()
                + "; đang dùng danh mục đơn vị ngày "
                + day
                + ", danh mục mới bị từ chối ("
                + problems.size()
                + " lỗi)")
        : result;
  }
}
