package vn.camket.jobs.housekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.housekeeping.Removable.Kind;
import vn.camket.pipeline.freeze.Freeze;
import vn.camket.pipeline.freeze.FrozenPeriods;
import vn.camket.pipeline.publish.Pin;
import vn.camket.pipeline.publish.Release;
import vn.camket.pipeline.publish.ReleaseStore;

/**
 * Removes old releases and logs of a home, by its one writer. It looks into {@code releases/} and
 * {@code logs/} only, so nothing irreplaceable can go. What killed runs left goes when any writing
 * command starts, and raw rows that nothing needs with every ingest.
 */
public final class Housekeeping {
  private final Home home;
  private final KeepRule rule;
  private final ReleaseStore releases;

  /**
   * @param rule what is kept
   */
  public Housekeeping(Home home, KeepRule rule) {
    this.home = home;
    this.rule = rule;
    this.releases = home.releases();
  }

  /**
   * What may go, releases first, oldest first.
   *
   * @param now local time
   * @param zone zone of it, to compare with the times of files
   */
  public List<Removable> plan(LocalDateTime now, ZoneId zone) {
    List<Removable> plan = new ArrayList<>();
    LocalDateTime before = now.minusDays(rule.days());
    Set<String> kept = kept();
    for (Release release : releases.list()) {
      boolean isOldSide = release.side() && release.publishedAt().isBefore(before);
      if (!kept.contains(release.releaseId()) && (isOldSide || !release.side())) {
        Path folder = home.paths().release(release.releaseId());
        plan.add(new Removable(Kind.RELEASE, release.releaseId(), ownBytes(folder)));
      }
    }
    plan.addAll(logs(before.atZone(zone).toInstant()));
    return plan;
  }

  /** Removes what was planned. */
  public void remove(List<Removable> plan) {
    for (Removable removable : plan) {
      switch (removable.kind()) {
        case RELEASE -> releases.delete(removable.name());
        case LOG -> home.storage().delete(removable.name());
      }
    }
    new FrozenPeriods(home.storage()).sweep();
  }

  private Set<String> kept() {
    Set<String> kept = new HashSet<>();
    releases.current().ifPresent(kept::add);
    releases.pin().map(Pin::releaseId).ifPresent(kept::add);
    new FrozenPeriods(home.storage()).inForce().stream().map(Freeze::releaseId).forEach(kept::add);
    List<Release> plain = releases.list().stream().filter(r -> !r.side()).toList();
    int old = Math.max(0, plain.size() - Math.max(1, rule.releases()));
    plain.subList(old, plain.size()).forEach(r -> kept.add(r.releaseId()));
    return kept;
  }

  private List<Removable> logs(Instant before) {
    Path logs = home.paths().logs();
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    List<Removable> old = new ArrayList<>();
    for (Path file : files(logs)) {
      try {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        if (changed.isBefore(before.truncatedTo(ChronoUnit.SECONDS))) {
          old.add(
              new Removable(Kind.LOG, home.root().relativize(file).toString(), Files.size(file)));
        }
      } catch (IOException e) {
        // Rotated away since it was listed.
      }
    }
    return old;
  }

  private static long ownBytes(Path folder) {
    long bytes = 0;
    for (Path file : files(folder)) {
      try {
        Object links = Files.getAttribute(file, "unix:nlink");
        bytes += links instanceof Integer n && n > 1 ? 0 : Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read", e);
      }
    }
    return bytes;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
  }
}
