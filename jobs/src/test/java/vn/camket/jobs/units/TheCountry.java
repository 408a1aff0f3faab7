package vn.camket.jobs.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** All 34 provinces, imported once for the tests of this package. */
final class TheCountry {
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  static final LocalDate EVE = REFORM.minusDays(1);
  static final LocalDate LATEST = LocalDate.of(2026, 4, 30);

  private final Registry registry;
  private final ImportResult result;
  private final List<Snapshot> releases;

  private TheCountry(Registry registry, ImportResult result, List<Snapshot> releases) {
    this.registry = registry;
    this.result = result;
    this.releases = releases;
  }

  static TheCountry get() {
    return Once.COUNTRY;
  }

  /** Made by the class loader, once. */
  private static final class Once {
    static final TheCountry COUNTRY = imported();
  }

  private static TheCountry imported() {
    try {
      Path folder = Files.createTempDirectory("country");
      folder.toFile().deleteOnExit();
      ImportResult result = new UnitImport(request(folder, List.of("all"))).run();
      List<Snapshot> releases =
          new Snapshots(new SourceProblems()).read(List.of(SourceFile.shippedSnapshots()));
      TheCountry country = new TheCountry(Registry.load(folder), result, releases);
      try (var files = Files.list(folder)) {
        files.forEach(file -> file.toFile().delete());
      }
      return country;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped lists and mapping into a folder. */
  static ImportRequest request(Path folder, List<String> provinces) {
    return new ImportRequest(
        List.of(SourceFile.shippedSnapshots()),
        SourceFile.shippedMapping(),
        REFORM,
        provinces,
        null,
        Map.of(),
        null,
        "thanglequoc/vietnamese-provinces-database",
        "tranngocminhhieu/vietnamadminunits",
        null,
        folder);
  }

  Registry registry() {
    return registry;
  }

  ImportResult result() {
    return result;
  }

  /** The release of a tag as it stands in the file. */
  Snapshot release(String tag) {
    return releases.stream().filter(r -> r.release().equals(tag)).findFirst().orElseThrow();
  }

  /** The unit in force on a day with a level and an official code. */
  UnitVersion coded(Level level, String code, LocalDate day) {
    return registry.inForceOn(day).stream()
        .filter(v -> v.level() == level && code.equals(v.officialCode()))
        .reduce(
            (a, b) -> {
              throw new IllegalStateException(a + " and " + b);
            })
        .orElseThrow();
  }

  /** The province's committee of a code on a day. */
  UnitVersion province(String code, LocalDate day) {
    return coded(Level.TINH, code, day);
  }

  /** How many units of a kind are in force on a day. */
  long count(UnitKind kind, LocalDate day) {
    return registry.inForceOn(day).stream().filter(v -> v.kind() == kind).count();
  }

  /** How many units of a level are in force on a day. */
  long count(Level level, LocalDate day) {
    return registry.inForceOn(day).stream().filter(v -> v.level() == level).count();
  }
}
