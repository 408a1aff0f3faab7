package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * Ten years of a province drawn from a seed: communes of districts that are renamed, merged, split
 * with and without weights, closed, or end without a word; the districts end on 2025-07-01, and of
 * some communes drawn from several of them the shares are declared; what happened is recorded in
 * time, early or up to two years late.
 */
final class GeneratedHistory {
  static final LocalDate BEGIN = LocalDate.of(2017, 1, 1);
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  static final LocalDate END = LocalDate.of(2026, 12, 31);

  private final Random random;
  private final List<Life> lives = new ArrayList<>();
  private final List<UnitEvent> events = new ArrayList<>();
  private final List<DistrictShare> shares = new ArrayList<>();
  private int nextId;

  /** A unit's days; its end is not known before the event that tells it. */
  private static final class Life {
    private final String id;
    private final Level level;
    private final LocalDate from;
    private final @Nullable String district;
    private @Nullable LocalDate to;
    private @Nullable LocalDate renamed;

    Life(String id, Level level, LocalDate from, @Nullable String district) {
      this.id = id;
      this.level = level;
      this.from = from;
      this.district = district;
    }
  }

  GeneratedHistory(long seed) {
    random = new Random(seed);
    life(Level.TINH, BEGIN, null);
    int districts = 2 + random.nextInt(3);
    for (int d = 0; d < districts; d++) {
      Life district = life(Level.HUYEN, BEGIN, "u0");
      int communes = 3 + random.nextInt(4);
      for (int c = 0; c < communes; c++) {
        life(Level.XA, BEGIN, district.id);
      }
    }
    LocalDate day = BEGIN;
    while (true) {
      day = day.plusDays(30 + random.nextInt(300));
      if (!day.isBefore(REFORM)) {
        break;
      }
      event(day);
    }
    reform();
    for (day = REFORM.plusDays(60);
        day.isBefore(END);
        day = day.plusDays(60 + random.nextInt(200))) {
      event(day);
    }
    declare();
  }

  /** Of two in three communes that stand on several districts somebody says how much of each. */
  private void declare() {
    UnitLenses lenses = UnitLenses.of(registry(), END.plusDays(1).atStartOfDay());
    for (Life life : lives) {
      LocalDate last = life.to == null ? END : life.to.minusDays(1);
      if (life.level == Level.XA && !last.isBefore(REFORM) && random.nextInt(3) > 0) {
        List<String> drawn = drawn(lenses, life, last);
        LocalDateTime recorded = recorded(last.isBefore(END) ? last : REFORM);
        double left = 1;
        for (int i = 0; i < drawn.size() && drawn.size() > 1; i++) {
          double share = i == drawn.size() - 1 ? left : left * (1 + random.nextInt(98)) / 100;
          left -= share;
          shares.add(new DistrictShare(life.id, drawn.get(i), share, "dân số", "nguồn", recorded));
        }
      }
    }
  }

  /** The districts from which a commune that is in no district's series was drawn. */
  private List<String> drawn(UnitLenses lenses, Life life, LocalDate last) {
    Set<String> drawn = new TreeSet<>();
    if (lenses
        .formerDistrict(life.id, last)
        .filter(s -> s.byTarget().containsKey(LensTarget.none(Conversion.INTER_DISTRICT)))
        .isPresent()) {
      for (UnitEvent event : events) {
        if (life.id.equals(event.successorUnitId()) && !event.effectiveDate().isBefore(REFORM)) {
          lenses
              .formerDistrict(event.unitId(), event.effectiveDate().minusDays(1))
              .ifPresent(s -> s.byTarget().keySet().forEach(t -> add(drawn, t)));
        }
      }
    }
    return List.copyOf(drawn);
  }

  private static void add(Set<String> units, LensTarget target) {
    String unit = target.unitId();
    if (unit != null) {
      units.add(unit);
    }
  }

  private Life life(Level level, LocalDate from, @Nullable String parent) {
    Life life = new Life("u" + nextId++, level, from, parent);
    lives.add(life);
    return life;
  }

  private void event(LocalDate day) {
    List<Life> communes = communes(day);
    if (communes.size() < 4) {
      return;
    }
    switch (random.nextInt(6)) {
      case 0, 1 -> merge(day, communes);
      case 2, 3 -> split(day, communes);
      case 4 -> communes.get(random.nextInt(communes.size())).renamed = day;
      default -> {
        Life closed = communes.get(random.nextInt(communes.size()));
        closed.to = day;
        if (random.nextBoolean()) {
          tell(UnitEventKind.CLOSE, closed, null, day, null, null, recorded(day));
        }
      }
    }
  }

  private void merge(LocalDate day, List<Life> communes) {
    Life into = random.nextBoolean() ? fresh(day, communes) : communes.remove(0);
    int many = 1 + random.nextInt(2);
    LocalDateTime recorded = recorded(day);
    for (int i = 0; i < many; i++) {
      Life from = communes.remove(random.nextInt(communes.size()));
      end(from, day);
      tell(UnitEventKind.MERGE, from, into, day, Extent.WHOLE, null, recorded);
    }
  }

  private void split(LocalDate day, List<Life> communes) {
    Life from = communes.remove(random.nextInt(communes.size()));
    List<Life> into = new ArrayList<>();
    int many = 2 + random.nextInt(2);
    for (int i = 0; i < many; i++) {
      into.add(
          random.nextBoolean()
              ? fresh(day, List.of(from))
              : communes.remove(random.nextInt(communes.size())));
    }
    end(from, day);
    split(from, into, day);
  }

  private void split(Life from, List<Life> into, LocalDate day) {
    boolean weighed = random.nextInt(3) > 0;
    double left = 1;
    LocalDateTime recorded = recorded(day);
    for (int i = 0; i < into.size(); i++) {
      double weight = i == into.size() - 1 ? left : left * (1 + random.nextInt(98)) / 100;
      left -= weight;
      tell(
          UnitEventKind.SPLIT,
          from,
          into.get(i),
          day,
          Extent.PARTIAL,
          weighed ? weight : null,
          random.nextInt(5) == 0 ? recorded(day) : recorded);
    }
  }

  private Life fresh(LocalDate day, List<Life> near) {
    String parent = day.isBefore(REFORM) ? near.get(random.nextInt(near.size())).district : "u0";
    return life(Level.XA, day, parent);
  }

  /** Districts end; communes go to new ones, live on, or end without a word. */
  private void reform() {
    for (Life district : lives) {
      if (district.level == Level.HUYEN) {
        district.to = REFORM;
        if (random.nextBoolean()) {
          tell(UnitEventKind.CLOSE, district, null, REFORM, null, null, recorded(REFORM));
        }
      }
    }
    List<Life> old = communes(REFORM.minusDays(1));
    List<Life> today = new ArrayList<>();
    for (int i = 0; i < 1 + old.size() / 3; i++) {
      today.add(life(Level.XA, REFORM, "u0"));
    }
    for (Life commune : old) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> commune.to = REFORM;
        case 2, 3 -> {
          if (today.size() > 1) {
            end(commune, REFORM);
            int first = random.nextInt(today.size());
            split(
                commune, List.of(today.get(first), today.get((first + 1) % today.size())), REFORM);
          }
        }
        default -> {
          end(commune, REFORM);
          Life into = today.get(random.nextInt(today.size()));
          tell(UnitEventKind.MERGE, commune, into, REFORM, Extent.WHOLE, null, recorded(REFORM));
        }
      }
    }
  }

  private static void end(Life life, LocalDate day) {
    life.to = day;
  }

  private LocalDateTime recorded(LocalDate day) {
    return switch (random.nextInt(4)) {
      case 0 -> day.minusDays(random.nextInt(40)).atTime(9, 0);
      case 1 -> day.plusDays(1 + random.nextInt(700)).atTime(9, 0);
      default -> day.atStartOfDay();
    };
  }

  private void tell(
      UnitEventKind kind,
      Life from,
      @Nullable Life to,
      LocalDate day,
      @Nullable Extent extent,
      @Nullable Double weight,
      LocalDateTime recorded) {
    events.add(
        new UnitEvent(
            "e" + events.size(),
            kind,
            from.id,
            to == null ? null : to.id,
            day,
            extent,
            weight,
            weight == null ? null : "dân số",
            null,
            null,
            null,
            Evidence.RECONSTRUCTED,
            null,
            recorded));
  }

  private List<Life> communes(LocalDate day) {
    return new ArrayList<>(
        lives.stream()
            .filter(l -> l.level == Level.XA && l.from.isBefore(day))
            .filter(l -> l.to == null || l.to.isAfter(day))
            .toList());
  }

  Registry registry() {
    return registry(events, Set.of(), shares);
  }

  /** The registry as people had it at a moment: without what nobody had recorded. */
  Registry asWritten(LocalDateTime moment) {
    Set<String> late = new HashSet<>();
    for (UnitEvent event : events) {
      if (event.recordedAt().isAfter(moment)) {
        late.add(event.unitId());
      }
    }
    return registry(
        events.stream().filter(e -> !late.contains(e.unitId())).toList(),
        late,
        shares.stream().filter(s -> !s.recordedAt().isAfter(moment)).toList());
  }

  private Registry registry(List<UnitEvent> told, Set<String> open, List<DistrictShare> declared) {
    List<UnitVersion> versions = new ArrayList<>();
    List<ParentLink> parents = new ArrayList<>();
    for (Life life : lives) {
      LocalDate to = open.contains(life.id) ? null : life.to;
      LocalDate renamed = life.renamed;
      if (renamed != null && renamed.isAfter(life.from) && (to == null || renamed.isBefore(to))) {
        versions.add(version(life, life.from, renamed, "cũ"));
        versions.add(version(life, renamed, to, "mới"));
      } else {
        versions.add(version(life, life.from, to, ""));
      }
      parent(life, to, parents);
    }
    return Registry.of(versions, parents, List.of(), told, declared, Map.of());
  }

  private static void parent(Life life, @Nullable LocalDate to, List<ParentLink> parents) {
    String district = life.district;
    if (district == null) {
      return;
    }
    boolean spans =
        life.level == Level.XA && life.from.isBefore(REFORM) && (to == null || to.isAfter(REFORM));
    parents.add(
        new ParentLink(
            life.id, Tree.PARTY, district, new Validity(life.from, spans ? REFORM : to)));
    if (spans) {
      parents.add(new ParentLink(life.id, Tree.PARTY, "u0", new Validity(REFORM, to)));
    }
  }

  private static UnitVersion version(
      Life life, LocalDate from, @Nullable LocalDate to, String name) {
    return new UnitVersion(
        life.id,
        from,
        to,
        life.level == Level.TINH
            ? UnitKind.TINH_UY
            : life.level == Level.HUYEN ? UnitKind.HUYEN_UY : UnitKind.DANG_UY_XA,
        life.level == Level.TINH ? Bloc.DANG : Bloc.DIA_PHUONG,
        life.level,
        life.id + name,
        life.id,
        null,
        null,
        Evidence.RECONSTRUCTED,
        null,
        from.atStartOfDay());
  }

  /** Items of a unit in a year: all, done, done on time. */
  record Counts(String unitId, int year, int expected, int done, int onTime) {}

  /** What the units in force at the end of each year had promised and done. */
  List<Counts> counts() {
    Map<String, Counts> counts = new HashMap<>();
    for (int year = 2017; year <= 2026; year++) {
      LocalDate cutoff = LocalDate.of(year, 12, 31);
      for (Life life : lives) {
        if (!life.from.isAfter(cutoff) && (life.to == null || life.to.isAfter(cutoff))) {
          int expected = random.nextInt(7);
          int done = random.nextInt(expected + 1);
          counts.put(
              life.id + year, new Counts(life.id, year, expected, done, random.nextInt(done + 1)));
        }
      }
    }
    return counts.values().stream()
        .sorted(Comparator.comparing(Counts::year).thenComparing(Counts::unitId))
        .toList();
  }

  /** Communes of which somebody declared on which districts' ground they stand. */
  Set<String> declared() {
    Set<String> communes = new TreeSet<>();
    shares.forEach(s -> communes.add(s.unitId()));
    return communes;
  }

  List<UnitEvent> events() {
    return events;
  }
}
