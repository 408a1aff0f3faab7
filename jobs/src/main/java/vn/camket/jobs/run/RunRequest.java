package vn.camket.jobs.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param inbox folder with the files; null for the home's own
 * @param asOf day whose end the figures stand at, as a side release; null for the home's own day
 * @param historical whether the files are of past years (meanings §2)
 * @param preflight whether to look for room and memory first
 */
public record RunRequest(
    @Nullable Path inbox, @Nullable LocalDate asOf, boolean historical, boolean preflight) {
  /** The home's own inbox, up to its own day. */
  public static final RunRequest DEFAULT = new RunRequest(null, null, false, true);

  /** With a look at the machine first. */
  public RunRequest(@Nullable Path inbox, @Nullable LocalDate asOf, boolean historical) {
    this(inbox, asOf, historical, true);
  }
}
