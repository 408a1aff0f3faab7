package vn.camket.jobs.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.QueryException;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.landing.PurgeLog;
import vn.camket.pipeline.publish.Pin;
import vn.camket.pipeline.publish.Release;
import vn.camket.pipeline.publish.ReleaseStore;
import vn.camket.schemas.yaml.DataFile;

/** Deletes every release that holds rows of a purged content, pinned ones too (meanings §9). */
final class PurgedReleases {
  private final Home home;
  private final ReleaseStore releases;
  private final List<String> purged;

  /**
   * @param purged contents that were purged, by sha256
   */
  PurgedReleases(Home home, List<String> purged) {
    this.home = home;
    this.releases = home.releases();
    this.purged = purged;
  }

  /** Whether there is such a release. */
  boolean any() {
    return !holding().isEmpty();
  }

  /**
   * Deletes them; readers must have been given a clean one, unless a pin holds them back.
   *
   * @param now for the log, Asia/Ho_Chi_Minh
   * @return releases that were deleted
   */
  List<String> delete(LocalDateTime now) {
    List<String> tainted = holding();
    if (releases.pin().map(Pin::releaseId).filter(tainted::contains).isPresent()) {
      releases.unpin();
    }
    PurgeLog log = new PurgeLog(home.storage());
    for (String release : tainted) {
      log.add(now, PurgeLog.What.RELEASE, release);
      DurableStep.RELEASE_PURGE.run(() -> releases.delete(release));
    }
    return tainted;
  }

  private List<String> holding() {
    List<String> tainted = new ArrayList<>();
    if (!purged.isEmpty()) {
      for (Release release : releases.list()) {
        if (holds(release.releaseId())) {
          tainted.add(release.releaseId());
        }
      }
    }
    return tainted;
  }

  private boolean holds(String releaseId) {
    String sql = DataFile.shippedText(PurgedReleases.class, "holds_content.sql");
    try (Connection mart = Mart.locked(home.mart(releaseId));
        PreparedStatement statement = mart.prepareStatement(sql)) {
      statement.setObject(1, mart.createArrayOf("VARCHAR", purged.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new QueryException("releases/" + releaseId + ": " + e.getMessage(), e);
    }
  }
}
