package vn.camket.pipeline.star;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.lens.Conversion;
import vn.camket.schemas.lens.UnitLenses;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;

/**
 * Part of a province drawn from a seed: every half-year a commune goes whole to another or a new
 * one, in parts with or without weights, or is closed; many events are recorded late. Its two
 * districts end in the middle; of some communes drawn from both the shares are declared.
 */
final class RandomReforms {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final LocalDate NO_DISTRICTS = LocalDate.of(2023, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private final Random random;
  private final String prefix;
  private final List<Commune> alive = new ArrayList<>();
  private final List<Commune> all = new ArrayList<>();
  private final StringBuilder events = new StringBuilder();
  private int eventNo;

  private static final class Commune {
    private final String id;
    private final LocalDate from;
    private final String district;
    private @Nullable LocalDate to;

    Commune(String id, LocalDate from, String district) {
      this.id = id;
      this.from = from;
      this.district = district;
    }
  }

  RandomReforms(long seed) {
    random = new Random(seed);
    prefix = "h" + seed;
    for (int i = 0; i < 9; i++) {
      fresh(FIRST);
    }
    for (int half = 0; half < 12; half++) {
      reform(LocalDate.of(2020 + half / 2, half % 2 == 0 ? 1 : 7, 1 + random.nextInt(28)));
    }
  }

  /** Several histories side by side, as the registry of one province. */
  static Registry registry(List<RandomReforms> histories, Path folder) throws IOException {
    write(folder, histories);
    Registry withoutShares = Registry.load(folder);
    StringBuilder shares =
        new StringBuilder("unit_id,district_unit_id,share,basis,source,recorded_at\n");
    histories.forEach(history -> history.declare(withoutShares, shares));
    Files.writeString(folder.resolve("district_shares.csv"), shares);
    return Registry.load(folder);
  }

  private Commune fresh(LocalDate day) {
    String district = prefix + "d" + random.nextInt(2);
    Commune commune = new Commune(prefix + "c" + all.size(), day, district);
    all.add(commune);
    alive.add(commune);
    return commune;
  }

  private void reform(LocalDate day) {
    if (alive.size() < 4) {
      fresh(day);
      return;
    }
    Commune ended = alive.remove(random.nextInt(alive.size()));
    ended.to = day;
    switch (random.nextInt(5)) {
      case 0 -> event("CLOSE", ended, "", day, ",,");
      case 1, 2 -> event("MERGE", ended, successor(day).id, day, "WHOLE,,");
      case 3 -> split(ended, day, "0.35", "0.65");
      default -> split(ended, day, "", "");
    }
  }

  private void split(Commune ended, LocalDate day, String first, String second) {
    Commune one = fresh(day);
    event("SPLIT", ended, one.id, day, part(first));
    eventNo--;
    event("SPLIT", ended, alive.get(random.nextInt(alive.size() - 1)).id, day, part(second));
  }

  private static String part(String weight) {
    return "PARTIAL," + weight + (weight.isEmpty() ? "," : ",dân số");
  }

  private Commune successor(LocalDate day) {
    return random.nextBoolean() ? fresh(day) : alive.get(random.nextInt(alive.size()));
  }

  private void event(String kind, Commune unit, String to, LocalDate day, String extent) {
    eventNo++;
    String recorded =
        random.nextInt(3) == 0 ? day.plusDays(1 + random.nextInt(500)) + "T09:00:00" : "";
    events.append(
        String.join(",", prefix + "e" + eventNo, kind, unit.id, to, day.toString(), extent)
            + ",,,,NAMED_SOURCE,x,"
            + recorded
            + "\n");
  }

  /** Two in three communes drawn from both districts get declared shares, often late. */
  private void declare(Registry registry, StringBuilder shares) {
    UnitLenses lenses = UnitLenses.of(registry, END.plusDays(1).atStartOfDay());
    for (Commune commune : all) {
      LocalDate last = commune.to == null ? END : commune.to.minusDays(1);
      if (!last.isBefore(NO_DISTRICTS) && random.nextInt(3) > 0) {
        Set<String> drawn = drawn(registry, lenses, commune, last);
        if (drawn.size() == 2) {
          int first = 1 + random.nextInt(99);
          LocalDate recorded =
              last.isBefore(END) ? last : NO_DISTRICTS.plusDays(random.nextInt(900));
          int share = first;
          for (String district : drawn) {
            shares.append(
                "%s,%s,%s,dân số,x,%s\n".formatted(commune.id, district, share / 100.0, recorded));
            share = 100 - first;
          }
        }
      }
    }
  }

  private static Set<String> drawn(
      Registry registry, UnitLenses lenses, Commune commune, LocalDate last) {
    Set<String> drawn = new TreeSet<>();
    boolean isOfSeveral =
        lenses
            .formerDistrict(commune.id, last)
            .filter(
                shares -> shares.byTarget().firstKey().conversion() == Conversion.INTER_DISTRICT)
            .isPresent();
    if (isOfSeveral) {
      if (commune.from.isBefore(NO_DISTRICTS)) {
        drawn.add(commune.district);
      }
      for (UnitEvent edge : registry.predecessorsOf(commune.id)) {
        lenses
            .formerDistrict(edge.unitId(), edge.effectiveDate().minusDays(1))
            .ifPresent(
                shares ->
                    shares.byTarget().keySet().stream()
                        .filter(target -> target.unitId() != null)
                        .forEach(target -> drawn.add(String.valueOf(target.unitId()))));
      }
    }
    return drawn;
  }

  private static void write(Path folder, List<RandomReforms> histories) throws IOException {
    StringBuilder units =
        new StringBuilder(
            "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
                + "legal_document,evidence,source,recorded_at\n"
                + "u1,2010-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy,,,,NAMED_SOURCE,x,\n");
    StringBuilder parents = new StringBuilder("unit_id,tree,parent_unit_id,valid_from,valid_to\n");
    StringBuilder events =
        new StringBuilder(
            "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
                + "legal_document,legal_date,observed_date,evidence,source,recorded_at\n");
    for (RandomReforms history : histories) {
      history.units(units, parents, events);
    }
    Files.writeString(folder.resolve("units.csv"), units);
    Files.writeString(folder.resolve("parents.csv"), parents);
    Files.writeString(folder.resolve("names.csv"), "unit_id,name,valid_from,valid_to\n");
    Files.writeString(folder.resolve("senders.csv"), "sender,unit_id\ntinh-uy,u1\n");
    Files.writeString(folder.resolve("events.csv"), events);
  }

  private void units(StringBuilder units, StringBuilder parents, StringBuilder told) {
    for (int d = 0; d < 2; d++) {
      String id = prefix + "d" + d;
      units.append(id + "," + FIRST + "," + NO_DISTRICTS);
      units.append(",HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy " + id + ",,,,NAMED_SOURCE,x,\n");
      parents.append(id + ",PARTY,u1," + FIRST + "," + NO_DISTRICTS + "\n");
      told.append(prefix + "x" + d + ",CLOSE," + id + ",," + NO_DISTRICTS);
      told.append(",,,,,,,NAMED_SOURCE,x,\n");
    }
    for (Commune c : all) {
      units.append(c.id + "," + c.from + "," + (c.to == null ? "" : c.to));
      units.append(",DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã " + c.id + ",,,,NAMED_SOURCE,x,\n");
      if (c.from.isBefore(NO_DISTRICTS)) {
        LocalDate to = c.to != null && c.to.isBefore(NO_DISTRICTS) ? c.to : NO_DISTRICTS;
        parents.append(c.id + ",PARTY," + c.district + "," + c.from + "," + to + "\n");
      }
    }
    told.append(events);
  }
}
