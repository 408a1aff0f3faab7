package vn.camket.schemas.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sound registry drawn from a seed: districts with communes that were renamed, moved, merged,
 * split with weights and without, and closed. Lines are kept as the files write them.
 */
final class GeneratedRegistry {

  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
  private static final int HEADER_LINES = 1;

  final List<String> units = new ArrayList<>();
  final List<String> parents = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  private final Random random;
  private int eventNo;

  /**
   * @param communes communes of each district before the reform, at least four: one of each fate
   */
  GeneratedRegistry(long seed, int provinces, int districts, int communes) {
    random = new Random(seed);
    for (int p = 0; p < provinces; p++) {
      String province = "p" + p;
      unit(province, FIRST, null, "TINH_UY,DANG,TINH", "Tỉnh ủy tỉnh " + p);
      for (int d = 0; d < districts; d++) {
        district(province, province + "d" + d, communes);
      }
    }
  }

  private void district(String province, String district, int communes) {
    unit(district, FIRST, REFORM, "HUYEN_UY,DIA_PHUONG,HUYEN", "Huyện ủy " + district);
    parent(district, province, FIRST, REFORM);
    int successors = 2 + communes / 4;
    for (int n = 0; n < successors; n++) {
      String commune = district + "n" + n;
      unit(commune, REFORM, null, "DANG_UY_XA,DIA_PHUONG,XA", "Đảng ủy xã mới " + commune);
      parent(commune, province, REFORM, null);
    }
    event("CLOSE", district, "", REFORM, ",,");
    for (int c = 0; c < communes; c++) {
      commune(province, district, district + "c" + c, c, successors);
    }
  }

  private void commune(String province, String district, String commune, int fate, int successors) {
    LocalDate renamed = FIRST.plusDays(1 + random.nextInt(2_000));
    String kind = "DANG_UY_XA,DIA_PHUONG,XA";
    if (random.nextBoolean()) {
      unit(commune, FIRST, renamed, kind, "Đảng ủy xã " + commune);
      unit(commune, renamed, REFORM, kind, "Đảng ủy xã đổi tên " + commune);
      event("RENAME", commune, "", renamed, ",,");
    } else {
      unit(commune, FIRST, REFORM, kind, fate == 0 ? "Đảng ủy xã Tân An" : "Đảng ủy " + commune);
    }
    parent(commune, district, FIRST, renamed);
    parent(commune, random.nextBoolean() ? district : province, renamed, REFORM);
    event("REPARENT", commune, "", renamed, ",,");
    String successor = district + "n" + random.nextInt(successors);
    switch (fate % 4) {
      case 0 -> event("MERGE", commune, successor, REFORM, "WHOLE,,");
      case 1 -> event("CLOSE", commune, "", REFORM, ",,");
      case 2 -> split(commune, district, successors, weights());
      default -> split(commune, district, successors, List.of("", ""));
    }
  }

  private List<String> weights() {
    int percent = 1 + random.nextInt(99);
    return List.of(share(percent), share(100 - percent));
  }

  private static String share(int percent) {
    return String.format(Locale.ROOT, "%.2f", percent / 100.0);
  }

  private void split(String commune, String district, int successors, List<String> weights) {
    int first = random.nextInt(successors);
    eventNo++;
    for (int i = 0; i < weights.size(); i++) {
      String weight = weights.get(i);
      String successor = district + "n" + (first + i) % successors;
      events.add(
          line(
              "e" + eventNo,
              "SPLIT",
              commune,
              successor,
              REFORM,
              "PARTIAL," + weight + (weight.isEmpty() ? "," : ",dân số")));
    }
  }

  private void event(String kind, String unit, String successor, LocalDate day, String share) {
    eventNo++;
    events.add(line("e" + eventNo, kind, unit, successor, day, share));
  }

  static String line(
      String event, String kind, String unit, String successor, LocalDate day, String share) {
    return String.join(",", event, kind, unit, successor, day.toString(), share)
        + ",,,,RECONSTRUCTED,,";
  }

  private void unit(String id, LocalDate from, @Nullable LocalDate to, String kind, String name) {
    units.add(
        String.join(",", id, from.toString(), day(to), kind, name, "", "", "")
            + ",RECONSTRUCTED,,");
  }

  private void parent(String child, String parent, LocalDate from, @Nullable LocalDate to) {
    parents.add(String.join(",", child, "PARTY", parent, from.toString(), day(to)));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Indexes of the events that begin with a kind and hold a text. */
  List<Integer> eventsOf(String kind, String holding) {
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i).contains("," + kind + ",") && events.get(i).contains(holding))
        .boxed()
        .toList();
  }

  /** The line of the file on which an entry stands. */
  static int lineOf(int index) {
    return index + HEADER_LINES + 1;
  }

  RegistryFolder in(Path dir) {
    return new RegistryFolder(dir)
        .units(text(units))
        .parents(text(parents))
        .events(text(events));
  }

  /** The registry, read from a folder that is gone afterwards. */
  Registry registry() {
    try {
      Path dir = Files.createTempDirectory("registry");
      Registry registry = in(dir).load();
      for (String file :
          List.of("units.csv", "parents.csv", "names.csv", "events.csv", "senders.csv")) {
        Files.delete(dir.resolve(file));
      }
      Files.delete(dir);
      return registry;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
