package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.DistrictShare;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.ParentLink;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitPaths;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/** Units drawn line by line; an event is recorded on its day unless something else is said. */
final class SmallMap {
  static final String BEGIN = "2010-01-01";
  static final String REFORM = "2025-07-01";

  private final List<UnitVersion> versions = new ArrayList<>();
  private final List<ParentLink> parents = new ArrayList<>();
  private final List<UnitEvent> events = new ArrayList<>();
  private final List<DistrictShare> shares = new ArrayList<>();
  private @Nullable String recorded;

  SmallMap() {
    unit("tinh", Level.TINH, BEGIN, null);
  }

  /** Districts until the reform, below the province. */
  SmallMap districts(String... districts) {
    for (String district : districts) {
      unit(district, Level.HUYEN, BEGIN, REFORM);
      below(district, "tinh", BEGIN, REFORM);
    }
    return this;
  }

  /** A commune of a district, from the beginning until a day. */
  SmallMap commune(String id, String district, String to) {
    unit(id, Level.XA, BEGIN, to);
    return below(id, district, BEGIN, to);
  }

  /** A commune of a district that begins on a day and lasts until the reform. */
  SmallMap laterCommune(String id, String district, String from) {
    unit(id, Level.XA, from, REFORM);
    return below(id, district, from, REFORM);
  }

  /** Communes below the province from the reform on. */
  SmallMap today(String... communes) {
    for (String commune : communes) {
      unit(commune, Level.XA, REFORM, null);
      below(commune, "tinh", REFORM, null);
    }
    return this;
  }

  SmallMap unit(String id, Level level, String from, @Nullable String to) {
    LocalDate first = LocalDate.parse(from);
    versions.add(
        new UnitVersion(
            id,
            first,
            to == null ? null : LocalDate.parse(to),
            level == Level.TINH
                ? UnitKind.TINH_UY
                : level == Level.HUYEN ? UnitKind.HUYEN_UY : UnitKind.DANG_UY_XA,
            level == Level.TINH ? Bloc.DANG : Bloc.DIA_PHUONG,
            level,
            id,
            id,
            null,
            null,
            Evidence.RECONSTRUCTED,
            null,
            first.atStartOfDay()));
    return this;
  }

  SmallMap below(String child, String parent, String from, @Nullable String to) {
    parents.add(
        new ParentLink(
            child,
            Tree.PARTY,
            parent,
            new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to))));
    return this;
  }

  /** What follows was recorded at this moment. */
  SmallMap recorded(String moment) {
    recorded = moment;
    return this;
  }

  SmallMap whole(String from, String to, String day) {
    return event(UnitEventKind.MERGE, from, to, day, Extent.WHOLE, null);
  }

  SmallMap part(String from, String to, String day, @Nullable Double weight) {
    return event(UnitEventKind.SPLIT, from, to, day, Extent.PARTIAL, weight);
  }

  SmallMap closed(String unit, String day) {
    return event(UnitEventKind.CLOSE, unit, null, day, null, null);
  }

  private SmallMap event(
      UnitEventKind kind,
      String from,
      @Nullable String to,
      String day,
      @Nullable Extent extent,
      @Nullable Double weight) {
    LocalDate effective = LocalDate.parse(day);
    events.add(
        new UnitEvent(
            "e" + events.size(),
            kind,
            from,
            to,
            effective,
            extent,
            weight,
            weight == null ? null : "dân số",
            null,
            null,
            null,
            Evidence.RECONSTRUCTED,
            null,
            recorded == null ? effective.atStartOfDay() : LocalDateTime.parse(recorded)));
    return this;
  }

  /**
   * A declared share of a commune's ground, recorded at the reform unless something else is said.
   */
  SmallMap declared(String commune, String district, double share) {
    String moment = recorded == null ? REFORM + "T00:00" : recorded;
    shares.add(
        new DistrictShare(
            commune, district, share, "dân số", "niên giám", LocalDateTime.parse(moment)));
    return this;
  }

  Registry registry() {
    return Registry.of(versions, parents, List.of(), events, shares, Map.of());
  }

  /** The lenses as known on a day. */
  UnitLenses on(String day) {
    return UnitLenses.of(registry(), LocalDate.parse(day).plusDays(1).atStartOfDay().minusNanos(1));
  }

  UnitLenses known() {
    return on("2030-01-01");
  }

  /** The rows of one lens and unit: days, target, share, known. */
  List<String> rows(Lens lens, String unit) {
    return rows(lens, unit, "2030-01-01T00:00:00");
  }

  /** The rows of a release that knows what was recorded before a moment. */
  List<String> rows(Lens lens, String unit, String end) {
    Registry registry = registry();
    return LensShares.of(registry, UnitPaths.of(registry), LocalDateTime.parse(end)).stream()
        .filter(r -> r.lens() == lens && r.unitId().equals(unit))
        .map(SmallMap::told)
        .sorted()
        .toList();
  }

  private static String told(LensShare row) {
    String target = row.target().unitId();
    return "%s..%s %s %s known %s..%s"
        .formatted(
            row.days().from(),
            row.days().toExclusive() == null ? "" : row.days().toExclusive(),
            target == null ? row.target().conversion() : target,
            row.share(),
            row.known().from(),
            row.known().to() == null ? "" : row.known().to());
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
