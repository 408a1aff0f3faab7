package vn.camket.pipeline.star;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Registry files of a province drawn from a seed: every half-year a commune goes whole to another
 * or a new one, in parts with or without weights, or is closed; many events are recorded late.
 */
final class RandomReforms {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

  private final Random random;
  private final List<Commune> alive = new ArrayList<>();
  private final List<Commune> all = new ArrayList<>();
  private final StringBuilder events =
      new StringBuilder(
          "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
              + "legal_document,legal_date,observed_date,evidence,source,recorded_at\n");
  private int eventNo;

  private static final class Commune {
    private final String id;
    private final LocalDate from;
    private @Nullable LocalDate to;

    Commune(String id, LocalDate from) {
      this.id = id;
      this.from = from;
    }
  }

  RandomReforms(long seed, Path folder) throws IOException {
    random = new Random(seed);
    for (int i = 0; i < 9; i++) {
      fresh(FIRST);
    }
    for (int half = 0; half < 12; half++) {
      reform(LocalDate.of(2020 + half / 2, half % 2 == 0 ? 1 : 7, 1 + random.nextInt(28)));
    }
    write(folder);
  }

  /** A number below a bound. */
  int pick(int bound) {
    return random.nextInt(bound);
  }

  private Commune fresh(LocalDate day) {
    Commune commune = new Commune("c" + all.size(), day);
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
        String.join(",", "e" + eventNo, kind, unit.id, to, day.toString(), extent)
            + ",,,,NAMED_SOURCE,x,"
            + recorded
            + "\n");
  }

  private void write(Path folder) throws IOException {
    StringBuilder units =
        new StringBuilder(
            "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
                + "legal_document,evidence,source,recorded_at\n"
                + "u1,2010-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy,,,,NAMED_SOURCE,x,\n");
    for (Commune c : all) {
      units.append(c.id + "," + c.from + "," + (c.to == null ? "" : c.to));
      units.append(",DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã " + c.id + ",,,,NAMED_SOURCE,x,\n");
    }
    Files.writeString(folder.resolve("units.csv"), units);
    Files.writeString(
        folder.resolve("parents.csv"), "unit_id,tree,parent_unit_id,valid_from,valid_to\n");
    Files.writeString(folder.resolve("names.csv"), "unit_id,name,valid_from,valid_to\n");
    Files.writeString(folder.resolve("senders.csv"), "sender,unit_id\n");
    Files.writeString(folder.resolve("events.csv"), events);
  }
}
