package vn.camket.pipeline.publish;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.camket.pipeline.mart.SmallStar;
import vn.camket.pipeline.storage.LocalStorage;

/** A home in a folder, to which small stars are published. */
final class TestHome {
  final LocalStorage storage;
  final ReleaseStore releases;
  private final Publisher publisher;

  TestHome(Path root) {
    storage = new LocalStorage(root);
    releases = new ReleaseStore(storage);
    publisher = new Publisher(storage);
  }

  /** Stages the star and publishes it on a day of January 2022, at 10:00. */
  Published publish(SmallStar star, int day) {
    return publish(star, day, false);
  }

  Published publish(SmallStar star, int day, boolean side) {
    String staged = stage(star, "run" + day);
    return publisher.publish(request(staged, day, side));
  }

  /** Writes the star where a release is made. */
  String stage(SmallStar star, String run) {
    String staged = ReleaseKeys.STAGING + run + "/star";
    star.write(storage.local(staged));
    return staged;
  }

  static PublishRequest request(String staged, int day, boolean side) {
    LocalDateTime at = LocalDateTime.of(2022, 1, day, 10, 0);
    return new PublishRequest(
        staged, LocalDate.of(2022, 1, day), at, side, "made-from", "Quảng Trị", true, 7);
  }
}
