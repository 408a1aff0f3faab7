package vn.camket.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.lens.LensShare;
import vn.camket.schemas.lens.LensShares;
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

/**
 * The whole nation as the reform of 2025-07-01 found and left it (domain §4.2): 34 provinces of 20
 * districts and 300 communes each, which became 98; nine of ten communes went whole, one in twenty
 * in parts with weights, one in twenty in parts without. Made up, and the same every time.
 */
final class Nation {
  private static final int PROVINCES = 34;
  private static final int DISTRICTS = 20;
  private static final int OLD = 300;
  private static final int NEW = 98;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final List<UnitVersion> versions = new ArrayList<>();
  private final List<ParentLink> parents = new ArrayList<>();
  private final List<UnitEvent> events = new ArrayList<>();

  Nation() {
    for (int p = 0; p < PROVINCES; p++) {
      province("p" + p);
    }
  }

  private void province(String province) {
    unit(province, Level.TINH, UnitKind.TINH_UY, FIRST, null);
    for (int d = 0; d < DISTRICTS; d++) {
      unit(province + "d" + d, Level.HUYEN, UnitKind.HUYEN_UY, FIRST, REFORM);
      below(province + "d" + d, province, FIRST, REFORM);
      event(UnitEventKind.CLOSE, province + "d" + d, null, null, null);
    }
    for (int n = 0; n < NEW; n++) {
      unit(province + "n" + n, Level.XA, UnitKind.DANG_UY_XA, REFORM, null);
      below(province + "n" + n, province, REFORM, null);
    }
    for (int c = 0; c < OLD; c++) {
      commune(province, c);
    }
  }

  /** Neighbours in number are neighbours on the ground: few new communes cross a district. */
  private void commune(String province, int number) {
    String commune = province + "c" + number;
    String first = province + "n" + number * NEW / OLD;
    String second = province + "n" + (number * NEW / OLD + 1) % NEW;
    unit(commune, Level.XA, UnitKind.DANG_UY_XA, FIRST, REFORM);
    below(commune, province + "d" + number * DISTRICTS / OLD, FIRST, REFORM);
    switch (number % 20) {
      case 7 -> {
        event(UnitEventKind.SPLIT, commune, first, Extent.PARTIAL, 0.35);
        event(UnitEventKind.SPLIT, commune, second, Extent.PARTIAL, 0.65);
      }
      case 13 -> {
        event(UnitEventKind.SPLIT, commune, first, Extent.PARTIAL, null);
        event(UnitEventKind.SPLIT, commune, second, Extent.PARTIAL, null);
      }
      default -> event(UnitEventKind.MERGE, commune, first, Extent.WHOLE, null);
    }
  }

  private void unit(String id, Level level, UnitKind kind, LocalDate from, @Nullable LocalDate to) {
    versions.add(
        new UnitVersion(
            id,
            from,
            to,
            kind,
            level == Level.TINH ? Bloc.DANG : Bloc.DIA_PHUONG,
            level,
            id,
            id,
            null,
            null,
            Evidence.RECONSTRUCTED,
            null,
            from.atStartOfDay()));
  }

  private void below(String child, String parent, LocalDate from, @Nullable LocalDate to) {
    parents.add(new ParentLink(child, Tree.PARTY, parent, new Validity(from, to)));
  }

  private void event(
      UnitEventKind kind,
      String from,
      @Nullable String to,
      @Nullable Extent extent,
      @Nullable Double weight) {
    events.add(
        new UnitEvent(
            "e" + events.size(),
            kind,
            from,
            to,
            REFORM,
            extent,
            weight,
            weight == null ? null : "giả định",
            null,
            null,
            null,
            Evidence.RECONSTRUCTED,
            null,
            REFORM.atStartOfDay()));
  }

  /**
   * Writes {@code units.csv} and {@code lens.csv}.
   *
   * @param end what is recorded from then on is hidden
   * @return how many communes there were and are
   */
  int write(Path folder, LocalDateTime end) {
    Registry registry = Registry.of(versions, parents, List.of(), events, Map.of());
    StringBuilder units = new StringBuilder("unit_id,valid_from,valid_to,level,kind,bloc\n");
    for (UnitVersion v : versions) {
      line(units, v.unitId(), v.validFrom(), v.validTo(), v.level(), v.kind(), v.bloc());
    }
    StringBuilder lens =
        new StringBuilder(
            "lens,unit_id,valid_from,valid_to,target_unit_id,conversion,share,known_from,known_to\n");
    for (LensShare row : LensShares.of(registry, UnitPaths.of(registry), end)) {
      line(
          lens,
          row.lens(),
          row.unitId(),
          row.days().from(),
          row.days().toExclusive(),
          row.target().unitId(),
          row.target().conversion(),
          row.share(),
          row.known().from(),
          row.known().to());
    }
    try {
      Files.writeString(folder.resolve("units.csv"), units);
      Files.writeString(folder.resolve("lens.csv"), lens);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written", e);
    }
    return PROVINCES * (OLD + NEW);
  }

  private static void line(StringBuilder out, @Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : cells[i]);
    }
    out.append('\n');
  }
}
