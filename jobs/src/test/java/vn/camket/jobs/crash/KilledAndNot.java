package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.ops.Outcome;

/**
 * Two homes that nothing ever happened to, before and after one change of the inbox, to which those
 * that are killed are compared. They are made once for all tests of this process, which take
 * copies.
 */
final class KilledAndNot implements AutoCloseable {
  private static @Nullable Homes made;

  private final Path folder;
  private final Warehouse warehouse;
  private final SmallHome published;
  private final SmallHome unkilled;

  private record Homes(SmallHome published, SmallHome unkilled) {}

  private KilledAndNot(Path folder) throws IOException {
    this.folder = folder;
    this.warehouse = new Warehouse(SmallHome.settings(folder), folder.resolve("session"));
    Homes homes = homes(warehouse);
    this.published = homes.published();
    this.unkilled = homes.unkilled();
    ClassArchive.makeBy(published.copy(folder.resolve("archived")).change());
  }

  private static synchronized Homes homes(Warehouse warehouse) throws IOException {
    if (made == null) {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "homes-");
      SmallHome published = SmallHome.in(folder.resolve("published"));
      warehouse.run(published);
      SmallHome unkilled = published.copy(folder.resolve("unkilled")).change();
      warehouse.run(unkilled);
      assertThat(unkilled.content()).isNotEqualTo(published.content());
      made = new Homes(published, unkilled);
    }
    return made;
  }

  /** With copies in a folder. */
  static KilledAndNot in(Path folder) throws IOException {
    return new KilledAndNot(folder);
  }

  /** Content before the change. */
  String before() {
    return published.content();
  }

  /** Content after the change. */
  String after() {
    return unkilled.content();
  }

  /** A home with the release before the change, and nothing new. */
  SmallHome published(String name) throws IOException {
    return published.copy(folder.resolve(name));
  }

  /** A home with two releases, before and after the change. */
  SmallHome publishedTwice(String name) throws IOException {
    return unkilled.copy(folder.resolve(name));
  }

  /** A plain run of a home. */
  Outcome run(SmallHome home) {
    return warehouse.run(home).outcome();
  }

  /** A home with the release before the change, to whose inbox the change has come. */
  SmallHome changed(String name) throws IOException {
    return published.copy(folder.resolve(name)).change();
  }

  /**
   * A plain run gives what it would have without the kill, and leaves nothing lying about.
   *
   * @return how it ended
   */
  Outcome recovered(SmallHome home) throws IOException {
    Outcome outcome = warehouse.run(home).outcome();
    home.requireServed(after());
    home.requireClean();
    assertThat(home.arrivals()).isEqualTo(unkilled.arrivals());
    assertThat(warehouse.run(home).outcome()).isEqualTo(Outcome.NOTHING_NEW);
    return outcome;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
