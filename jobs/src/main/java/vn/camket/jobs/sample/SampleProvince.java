package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes the sample province: the files that units of Quảng Trị could have sent, the registry, and
 * the truth that they were made from. The model is made first; files and truth both come from it,
 * and neither from the other.
 */
public final class SampleProvince {
  private static final int TASK_GROUPS_2020 = 224;
  private static final String WRITING = ".sample-being-written";

  private final SampleRequest request;
  private final ProvinceUnits units;
  private final Channels channels;
  private final UnitYears model;
  private final Inbox inbox;

  private SampleProvince(SampleRequest request) {
    this.request = request;
    this.units = ProvinceUnits.load(request.province());
    this.channels = new Channels(request.seed(), request.province());
    this.model = new UnitYears(request, channels, units, counts2020());
    this.inbox = new Inbox(request.home(), request.end(), request.format());
  }

  /**
   * Writes a sample home. An older sample in the same folder is replaced, with all that was made of
   * it.
   *
   * @param request what to write
   * @param progress told one line per step, in English
   * @return what was written
   * @throws NotASampleException when the folder holds something that is no sample
   * @throws UncheckedIOException when a file cannot be written
   */
  public static SampleSummary write(SampleRequest request, Consumer<String> progress) {
    try {
      clear(request.home());
      return new SampleProvince(request).write(progress);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample could not be written: " + e.getMessage(), e);
    }
  }

  private static void clear(Path home) throws IOException {
    Files.createDirectories(home);
    List<Path> entries = entries(home);
    if (!entries.stream().allMatch(e -> isKept(e)) && !isSample(home)) {
      throw new NotASampleException(home);
    }
    Files.writeString(home.resolve(WRITING), "");
    for (Path entry : entries) {
      if (!isKept(entry)) {
        delete(entry);
      }
    }
  }

  private static List<Path> entries(Path home) throws IOException {
    try (Stream<Path> entries = Files.list(home)) {
      return entries.sorted().toList();
    }
  }

  private static boolean isSample(Path home) throws IOException {
    Path file = home.resolve("home.yaml");
    return Files.exists(home.resolve(WRITING))
        || (Files.exists(file) && Files.readString(file).lines().toList().contains("kind: SAMPLE"));
  }

  /** The lock, the ledger of runs and the logs outlive a sample. */
  private static boolean isKept(Path entry) {
    return List.of("lock", "ops", "logs", WRITING).contains(String.valueOf(entry.getFileName()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private SampleSummary write(Consumer<String> progress) throws IOException {
    List<List<UnitYear>> byUnit = model.all();
    progress.accept("model of " + units.all().size() + " units made");
    for (List<UnitYear> years : byUnit) {
      writeOwnFiles(years);
    }
    progress.accept("units' own files written: " + inbox.fileCount());
    for (int year = request.firstYear(); year <= request.lastYear(); year++) {
      new ListFiles(request, units, inbox, year, of(byUnit, year)).write();
    }
    progress.accept("consolidated lists written; files: " + inbox.fileCount());
    ExtraDistricts extra = ExtraDistricts.scaled(request, inbox.evaluationRows());
    writeExtra(extra, progress);
    writeRegistry(extra);
    writeTruth(byUnit, extra);
    HandoverTruth.write(request.home(), byUnit);
    inbox.writeArrivals();
    // Last, so that a sample that was killed while being written is no home.
    RegistryFiles.writeHome(request, units.rootOn(request.end()));
    Files.delete(request.home().resolve(WRITING));
    progress.accept("registry and truth written");
    return new SampleSummary(
        inbox.fileCount(),
        inbox.arrivalCount(),
        inbox.evaluationRows(),
        units.all().size() + extra.districts() * 21);
  }

  private void writeOwnFiles(List<UnitYear> years) {
    for (int i = 0; i < years.size(); i++) {
      UnitYear year = years.get(i);
      boolean goesOn = i + 1 < years.size() && years.get(i + 1).year() == year.year() + 1;
      new OwnFiles(request, units, channels, inbox, year).write(goesOn ? years.get(i + 1) : null);
    }
  }

  private static List<UnitYear> of(List<List<UnitYear>> byUnit, int year) {
    return byUnit.stream().flatMap(List::stream).filter(u -> u.year() == year).toList();
  }

  private void writeExtra(ExtraDistricts extra, Consumer<String> progress) {
    for (int year = request.firstYear();
        year <= request.lastYear() && extra.districts() > 0;
        year++) {
      extra.write(year, model, units.rootOn(LocalDate.of(year, 1, 1)), inbox);
      progress.accept("added communes of " + year + "; evaluation rows: " + inbox.evaluationRows());
    }
  }

  private void writeRegistry(ExtraDistricts extra) throws IOException {
    try (RegistryFiles registry = new RegistryFiles(request.home(), units.shipped())) {
      for (Body body : units.bodies().all()) {
        registry.add(body, units.roots(), units.peoplesCommittee());
      }
      for (Map<String, String> event : units.bodies().events()) {
        registry.add(event);
      }
      for (SampleUnit unit : units.all()) {
        if (unit.reportsFrom() != null) {
          registry.addSender(unit);
        }
      }
      for (int index = 0; index < extra.districts(); index++) {
        SampleUnit district = extra.district(index);
        registry.addGenerated(district, units.rootOn(ProvinceUnits.OPENING));
        for (SampleUnit commune : extra.communes(index)) {
          registry.addGenerated(commune, district);
        }
      }
      registry.writeSchemes(units.rootOn(request.end()));
    }
    duties().write(request.home());
  }

  private SampleDuties duties() {
    return new SampleDuties(request, units::rootOn);
  }

  private void writeObligations(ExtraDistricts extra) throws IOException {
    try (ObligationTruth truth = new ObligationTruth(request, duties())) {
      for (SampleUnit unit : units.all()) {
        truth.tell(unit, inbox.receipts());
      }
      for (int index = 0; index < extra.districts(); index++) {
        truth.tell(extra.district(index), inbox.receipts());
        for (SampleUnit commune : extra.communes(index)) {
          truth.tell(commune, extra.receipts(model.alone(commune)));
        }
      }
    }
  }

  private void writeTruth(List<List<UnitYear>> byUnit, ExtraDistricts extra) throws IOException {
    try (Truth truth = new Truth(request.home(), request.end())) {
      for (List<UnitYear> years : byUnit) {
        truth.tell(years);
      }
      for (int index = 0; index < extra.districts(); index++) {
        for (SampleUnit commune : extra.communes(index)) {
          truth.tell(model.alone(commune));
        }
      }
      writeObligations(extra);
      truth.tellFiles(inbox.files());
      truth.tellSchemes();
    }
  }

  /** The 59 units of Quảng Trị in 2020 sign 224 task groups together: a source gives the number. */
  private Map<Integer, Integer> counts2020() {
    Map<Integer, Integer> counts = new HashMap<>();
    if (request.province() != SampleProvinceName.QUANG_TRI) {
      return counts;
    }
    List<SampleUnit> signatories =
        units.all().stream()
            .filter(unit -> SchemeName.of(unit, 2020) == SchemeName.CK_TINH)
            .filter(unit -> channels.signs(unit, 2020))
            .toList();
    int sum = 0;
    for (SampleUnit unit : signatories) {
      int count = UnitYears.count(request.seed(), unit, 2020);
      counts.put(unit.number(), count);
      sum += count;
    }
    for (int i = 0; sum != TASK_GROUPS_2020; i = (i + 1) % signatories.size()) {
      int number = signatories.get(i).number();
      int step = sum < TASK_GROUPS_2020 ? 1 : -1;
      int count = counts.getOrDefault(number, 0) + step;
      if (count >= 2 && count <= 6) {
        counts.put(number, count);
        sum += step;
      }
    }
    return counts;
  }
}
