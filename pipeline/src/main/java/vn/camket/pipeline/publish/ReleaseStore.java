package vn.camket.pipeline.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.storage.Storage;

/**
 * The releases of a home: immutable folders, a pointer to the one that readers get, and a pin that
 * holds it.
 */
public final class ReleaseStore {
  private final Storage storage;

  /**
   * @param storage files of the home
   */
  public ReleaseStore(Storage storage) {
    this.storage = storage;
  }

  /** Every release, oldest first. */
  public List<Release> list() {
    Optional<String> current = current();
    Optional<String> pinned = pin().map(Pin::releaseId);
    return manifests().stream().map(m -> release(m, current, pinned)).toList();
  }

  /**
   * A release.
   *
   * @throws ReleaseException when there is none, naming those that there are
   */
  public Manifest show(String releaseId) {
    if (!isRelease(releaseId)) {
      String known = String.join(", ", ids());
      throw new ReleaseException(
          "There is no release " + releaseId + "; there are: " + known, null);
    }
    return manifest(releaseId);
  }

  /** Identifier of the release that readers get; empty before the first, and when it is gone. */
  public Optional<String> current() {
    return pointed().filter(this::isRelease);
  }

  private Optional<String> pointed() {
    return storage.pointed(ReleaseKeys.CURRENT).map(k -> k.substring(k.lastIndexOf('/') + 1));
  }

  /** What holds readers at one release; empty when nothing does. */
  public Optional<Pin> pin() {
    return storage.exists(ReleaseKeys.PIN)
        ? Optional.of(Json.read(storage, ReleaseKeys.PIN, Pin.class))
        : Optional.empty();
  }

  /** The newest release that is no side release; empty when there is none. */
  public Optional<Manifest> newest() {
    return manifests().stream().filter(m -> !m.side()).reduce((a, b) -> b);
  }

  /**
   * Gives readers an older release and holds them there until {@link #unpin()}.
   *
   * @throws ReleaseException when it does not exist or is a side release
   */
  public void rollback(Pin pin) {
    if (show(pin.releaseId()).side()) {
      throw new ReleaseException(
          pin.releaseId() + " is a side release: read it by name, readers never get it", null);
    }
    Json.write(storage, ReleaseKeys.PIN, pin);
    point(pin.releaseId());
  }

  /**
   * Lets readers have the newest release again.
   *
   * @return the release that they get; empty when there is none
   */
  public Optional<String> unpin() {
    storage.delete(ReleaseKeys.PIN);
    return settle();
  }

  /**
   * Deletes a release; its files that newer ones carry stay with them.
   *
   * @throws ReleaseException when it does not exist, or readers get it or are held at it
   */
  public void delete(String releaseId) {
    show(releaseId);
    if (current().filter(releaseId::equals).isPresent()
        || pin().filter(p -> p.releaseId().equals(releaseId)).isPresent()) {
      throw new ReleaseException(releaseId + " is what readers get; switch them first", null);
    }
    // Without its manifest it is no release any more, however far the deletion gets.
    storage.delete(ReleaseKeys.manifest(ReleaseKeys.release(releaseId)));
    storage.delete(ReleaseKeys.release(releaseId));
  }

  /**
   * Tidies up after a killed run: removes what is no release, and ends a switch that it began. Only
   * for the one writer of a home, before it writes.
   */
  public Swept sweep() {
    List<String> removed = new ArrayList<>();
    for (String name : storage.list(ReleaseKeys.RELEASES)) {
      String key = ReleaseKeys.release(name);
      if (!key.equals(ReleaseKeys.PIN)
          && !isRelease(name)
          && !pointed().equals(Optional.of(name))) {
        storage.delete(key);
        removed.add(key);
      }
    }
    Optional<String> before = current();
    return new Swept(removed, settle().filter(now -> !before.equals(Optional.of(now))));
  }

  /** The number of the release that comes after all there are. */
  long nextNumber() {
    return manifests().stream().mapToLong(Manifest::number).max().orElse(0) + 1;
  }

  void point(String releaseId) {
    DurableStep.RELEASE_SWITCH.run(
        () -> storage.point(ReleaseKeys.CURRENT, ReleaseKeys.release(releaseId)));
  }

  /** Readers get the release at which they are held, else the newest. */
  private Optional<String> settle() {
    Optional<String> due = pin().map(Pin::releaseId).or(() -> newest().map(Manifest::releaseId));
    due.filter(id -> !current().equals(Optional.of(id))).ifPresent(this::point);
    return due;
  }

  private List<Manifest> manifests() {
    return ids().stream().map(this::manifest).sorted(Manifest.ORDER).toList();
  }

  private List<String> ids() {
    return storage.list(ReleaseKeys.RELEASES).stream().filter(this::isRelease).toList();
  }

  private boolean isRelease(String name) {
    return !name.startsWith(".") && storage.exists(ReleaseKeys.manifest(ReleaseKeys.release(name)));
  }

  private Manifest manifest(String releaseId) {
    String release = ReleaseKeys.release(releaseId);
    try {
      return Json.read(storage, ReleaseKeys.manifest(release), Manifest.class);
    } catch (ReleaseException e) {
      throw new ReleaseException(
          e.getMessage()
              + "\nIt is damaged, and nothing else says what the release holds: move the folder "
              + release
              + " out of the home; the next 'camket run' publishes again from what was landed",
          e);
    }
  }

  private static Release release(Manifest m, Optional<String> current, Optional<String> pinned) {
    return new Release(
        m.releaseId(),
        m.asOf(),
        m.publishedAt(),
        m.side(),
        m.contentHash(),
        m.fingerprint(),
        current.equals(Optional.of(m.releaseId())),
        pinned.equals(Optional.of(m.releaseId())));
  }
}
