package vn.camket.schemas.obligation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.registry.UnitVersion;

/** When a unit was in force, as known at a moment (meanings §2). */
final class UnitHistory {
  private final List<Known> versions = new ArrayList<>();

  /** A version, and when its end became known; null while it has none. */
  private record Known(UnitVersion version, @Nullable LocalDateTime endKnownAt) {
    boolean inForce(LocalDate day, LocalDateTime moment) {
      boolean ended = endKnownAt != null && !endKnownAt.isAfter(moment);
      return !ended || version.inForceOn(day);
    }
  }

  UnitHistory(List<UnitVersion> versions, List<UnitEvent> ends) {
    for (UnitVersion version : versions) {
      this.versions.add(new Known(version, endKnownAt(version, versions, ends)));
    }
  }

  static UnitHistory of(Registry registry, String unitId, List<UnitEvent> ends) {
    return new UnitHistory(registry.versionsOf(unitId), ends);
  }

  /** Whether an event ends its unit. */
  static boolean ends(UnitEvent event) {
    return event.kind().isSuccession() || event.kind() == UnitEventKind.CLOSE;
  }

  /** By the version that follows it or the event that ended it, else on the day itself. */
  private static @Nullable LocalDateTime endKnownAt(
      UnitVersion version, List<UnitVersion> all, List<UnitEvent> ends) {
    LocalDate end = version.validTo();
    if (end == null) {
      return null;
    }
    Stream<LocalDateTime> next =
        all.stream().filter(v -> v.validFrom().equals(end)).map(UnitVersion::recordedAt);
    Stream<LocalDateTime> ended =
        ends.stream().filter(e -> e.effectiveDate().equals(end)).map(UnitEvent::recordedAt);
    return Stream.concat(next, ended).min(LocalDateTime::compareTo).orElse(end.atStartOfDay());
  }

  /** The version in force on a day, as known at a moment; an end not yet known does not count. */
  Optional<UnitVersion> inForce(LocalDate day, LocalDateTime moment) {
    Known last = null;
    for (Known known : versions) {
      boolean begun = !known.version().validFrom().isAfter(day);
      if (begun && !known.version().recordedAt().isAfter(moment)) {
        last = known;
      }
    }
    return last != null && last.inForce(day, moment)
        ? Optional.of(last.version())
        : Optional.empty();
  }

  /** The moments at which something about the unit became known. */
  List<LocalDateTime> moments() {
    List<LocalDateTime> moments = new ArrayList<>();
    for (Known known : versions) {
      moments.add(known.version().recordedAt());
      if (known.endKnownAt() != null) {
        moments.add(Objects.requireNonNull(known.endKnownAt()));
      }
    }
    return moments;
  }
}
