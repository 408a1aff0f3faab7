package vn.camket.pipeline.publish;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What to publish.
 *
 * @param stagedStar key of the star, {@code releases/.staging-<any>/star}; its parent folder
 *     becomes the release. A dim_release in it is replaced
 * @param asOf the day whose end the figures stand at
 * @param publishedAt now, in Asia/Ho_Chi_Minh
 * @param side whether readers are never to be switched to it (a run as of another day)
 * @param fingerprint of everything that the release was made from and by
 * @param homeName name of the home
 * @param sample whether the home is a sample
 * @param arrivals number of arrivals that the release stands on
 */
public record PublishRequest(
    String stagedStar,
    LocalDate asOf,
    LocalDateTime publishedAt,
    boolean side,
    String fingerprint,
    String homeName,
    boolean sample,
    long arrivals) {

  /**
   * @throws IllegalArgumentException when the star is not staged where releases are
   */
  public PublishRequest {
    if (!stagedStar.startsWith(ReleaseKeys.STAGING) || !stagedStar.endsWith("/star")) {
      throw new IllegalArgumentException(
          stagedStar + " is not " + ReleaseKeys.STAGING + "<any>/star");
    }
  }

  /** Key of the folder that becomes the release. */
  String staging() {
    return stagedStar.substring(0, stagedStar.lastIndexOf('/'));
  }
}
