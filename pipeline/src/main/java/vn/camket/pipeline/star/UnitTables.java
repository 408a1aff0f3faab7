package vn.camket.pipeline.star;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.lens.LensShare;
import vn.camket.schemas.lens.LensShares;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.registry.UnitPath;
import vn.camket.schemas.registry.UnitPaths;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.text.Unaccent;

/**
 * What the registry says of units, as rows of the star. What was recorded after the as-of is hidden
 * (meanings §8), and with it every row that speaks of a unit that is hidden.
 */
final class UnitTables {
  private final Registry registry;
  private final LocalDate asOf;
  private final LocalDateTime end;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<UnitEventKind>> changes = new HashMap<>();
  private final List<UnitPath> paths;

  UnitTables(Registry registry, LocalDate asOf) {
    this.registry = registry;
    this.asOf = asOf;
    this.end = asOf.plusDays(1).atStartOfDay();
    this.paths = UnitPaths.of(registry);
    registry.versions().stream()
        .filter(v -> isKnown(v.recordedAt()))
        .forEach(v -> known.add(v.unitId()));
    registry.events().stream().filter(e -> isKnown(e.recordedAt())).forEach(this::noteChange);
  }

  byte[] units() {
    TableRows rows = new TableRows("dim_unit");
    for (UnitVersion unit : registry.versions()) {
      if (isKnown(unit.recordedAt())) {
        unit(rows, unit);
      }
    }
    return rows.toBytes();
  }

  private void unit(TableRows rows, UnitVersion unit) {
    rows.set("unit_id", unit.unitId())
        .set("valid_from", unit.validFrom())
        .set("valid_to", unit.validTo())
        .set("is_current", unit.inForceOn(asOf))
        .set("unit_name", unit.name())
        .set("short_name", unit.shortName())
        .set("unit_name_unaccented", Unaccent.of(unit.name()).toLowerCase(Locale.ROOT))
        .set("kind", unit.kind())
        .set("bloc", unit.bloc())
        .set("level", unit.level())
        .set(
            "parent_unit_id",
            registry.parent(unit.unitId(), Tree.PARTY, unit.validFrom()).orElse(null))
        .set("official_code", unit.officialCode())
        .set("legal_document", unit.legalDocument())
        .set("change_kind", changeKind(unit))
        .set("evidence", unit.evidence())
        .set("source", unit.source())
        .set("recorded_at", unit.recordedAt())
        .end();
  }

  byte[] paths() {
    TableRows rows = new TableRows("bridge_unit_path");
    for (UnitPath path : paths) {
      if (isKnown(path.recordedAt()) && isKnown(path.unitId(), path.ancestorUnitId())) {
        rows.set("unit_id", path.unitId())
            .set("tree", path.tree())
            .set("ancestor_unit_id", path.ancestorUnitId())
            .set("depth", path.depth())
            .set("valid_from", path.validity().from())
            .set("valid_to", path.validity().toExclusive())
            .set("recorded_at", path.recordedAt())
            .end();
      }
    }
    return rows.toBytes();
  }

  /** A unit's edges are shown once all are known: some of its weights alone would mislead. */
  byte[] successions() {
    TableRows rows = new TableRows("bridge_unit_succession");
    for (UnitEvent edge : registry.successions()) {
      if (registry.successorsOf(edge.unitId()).stream().allMatch(this::isKnown)) {
        succession(rows, edge);
      }
    }
    return rows.toBytes();
  }

  private void succession(TableRows rows, UnitEvent edge) {
    rows.set("event_id", edge.eventId())
        .set("predecessor_unit_id", edge.unitId())
        .set("successor_unit_id", successor(edge))
        .set("event_kind", edge.kind())
        .set("effective_date", edge.effectiveDate())
        .set("extent", edge.extent())
        .set("weight", edge.isWhole() ? Double.valueOf(1) : edge.weight())
        .set("weight_basis", edge.weightBasis())
        .set("carries_code", carriesCode(edge))
        .set("legal_document", edge.legalDocument())
        .set("legal_date", edge.legalDate())
        .set("observed_date", edge.observedDate())
        .set("evidence", edge.evidence())
        .set("source", edge.source())
        .set("recorded_at", edge.recordedAt())
        .end();
  }

  byte[] lenses() {
    TableRows rows = new TableRows("bridge_unit_lens");
    for (LensShare share : LensShares.of(registry, paths, end)) {
      rows.set("lens", share.lens())
          .set("unit_id", share.unitId())
          .set("valid_from", share.days().from())
          .set("valid_to", share.days().toExclusive())
          .set("target_unit_id", share.target().unitId())
          .set("conversion", share.target().conversion())
          .set("share", share.share())
          .set("known_from", share.known().from())
          .set("known_to", share.known().to())
          .set("is_current", share.known().to() == null)
          .end();
    }
    return rows.toBytes();
  }

  private boolean carriesCode(UnitEvent edge) {
    String code = registry.latest(edge.unitId()).officialCode();
    return code != null
        && successorThen(edge).map(UnitVersion::officialCode).filter(code::equals).isPresent();
  }

  private boolean isKnown(UnitEvent edge) {
    return isKnown(edge.recordedAt())
        && known.contains(edge.unitId())
        && successorThen(edge).filter(v -> isKnown(v.recordedAt())).isPresent();
  }

  private Optional<UnitVersion> successorThen(UnitEvent edge) {
    return registry.unit(successor(edge), edge.effectiveDate());
  }

  private static String successor(UnitEvent edge) {
    return Objects.requireNonNull(edge.successorUnitId());
  }

  private boolean isKnown(LocalDateTime recordedAt) {
    return recordedAt.isBefore(end);
  }

  private boolean isKnown(String unit, String other) {
    return known.contains(unit) && known.contains(other);
  }

  private void noteChange(UnitEvent event) {
    String changed = event.kind().ends() ? event.successorUnitId() : event.unitId();
    if (changed != null) {
      changes
          .computeIfAbsent(changed + event.effectiveDate(), k -> new TreeSet<>())
          .add(event.kind());
    }
  }

  private @Nullable String changeKind(UnitVersion unit) {
    Set<UnitEventKind> kinds = changes.get(unit.unitId() + unit.validFrom());
    return kinds == null ? null : kinds.stream().map(Enum::name).collect(joining(","));
  }
}
