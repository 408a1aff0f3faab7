package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.output.CsvRows;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.units.FindingKind;
import vn.camket.jobs.units.ImportFinding;
import vn.camket.jobs.units.ImportRequest;
import vn.camket.jobs.units.ImportResult;
import vn.camket.jobs.units.SourceFile;
import vn.camket.jobs.units.UnitImport;

/** {@code camket units import}: a registry from lists of administrative units and a mapping. */
@Command(
    name = "import",
    description = {
      "Builds the registry of provinces from lists of administrative units and a mapping,",
      "or adds to one what it does not have yet; a second import changes nothing.",
      "",
      "Lists (CSV by headings, plain or gzip; several releases, several files):",
      "  effective_from, release, level (province, district, ward), code, full_name, parent_code",
      "  A new resolution is a new release: give the older ones with it.",
      "Mapping (CSV by headings; old communes and the new ones they are in, a line per part):",
      "  provinceCode, isMergedProvince, districtCode, wardCode, isMergedWard, district, ward,",
      "  newProvinceCode, newWard, newWardCode; a line without wardCode is a whole district.",
      "",
      "A gap in a list is no end; the same code is not the same unit; across the day of the",
      "mapping only the mapping says who follows whom. What the lists leave open is reported."
    },
    footer = {
      "",
      "Examples:",
      "  camket units import --province 44 --to /srv/quangtri/registry",
      "  camket units import --province all --to /tmp/all --report /tmp/all.csv",
      "  camket units import --snapshots lists.csv.gz --snapshots decree.csv --mapping map.csv \\",
      "      --province 22 --weights shares.csv --to registry",
      "",
      "Exit codes: 0 done, also with findings; 2 wrong arguments; 5 a file or the registry cannot",
      "be used (nothing written; the message names file and line); 4 another command writes; 8 a file cannot be written."
    })
final class UnitsImportCommand implements Callable<Integer> {
  private static final String SHIPPED_LISTS = "thanglequoc/vietnamese-provinces-database";
  private static final String SHIPPED_MAPPING = "tranngocminhhieu/vietnamadminunits";

  private final Terminal terminal;
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--snapshots",
      paramLabel = "FILE",
      description = "Lists of units; may be given again. Default: the shipped ones, 2021-2026.")
  private List<Path> snapshots = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Mapping of old communes onto new ones. Default: with the shipped lists, the"
              + " shipped one of 2025-07-01; else none.")
  private @Nullable Path mapping;

  @Option(
      names = "--mapping-day",
      paramLabel = "DAY",
      description = "First day of the new units. Default: 2025-07-01.")
  private LocalDate mappingDay = LocalDate.of(2025, 7, 1);

  @Option(
      names = "--province",
      required = true,
      split = ",",
      paramLabel = "CODE",
      description =
          "Codes of provinces in the latest list (with those that went into them), or" + " all.")
  private List<String> provinces = List.of();

  @Option(
      names = "--opening",
      paramLabel = "DAY",
      description =
          "Since when the units of the first list are taken to be in force"
              + " (RECONSTRUCTED until its day). Default: its day.")
  private @Nullable LocalDate opening;

  @Option(
      names = "--same-province",
      paramLabel = "OLD=NEW",
      description =
          "The committee of this old province is that of the new one (45=44), though"
              + " the provinces were merged. Default: a merged province has a new one.")
  private Map<String, String> continued = Map.of();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Declared shares of split communes: old_code, new_code, weight, weight_basis.")
  private @Nullable Path weights;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "What your lists are called in the registry. Default: name of the file.")
  private @Nullable String source;

  @Option(
      names = "--recorded-at",
      paramLabel = "TIME",
      description =
          "When the registry learns of what is added (2026-09-30T08:00:00). Default: now"
              + " for a home with a release, else the legal date.")
  private @Nullable LocalDateTime recordedAt;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes every finding as CSV for Excel.")
  private @Nullable Path report;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the registry.")
  private Path to = Path.of("");

  UnitsImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ImportResult result = imported();
    if (report != null) {
      write(place(report), result.findings());
    }
    if (format.isForPeople()) {
      summary(result);
      counts(result.findings());
    } else {
      list(result.findings(), format.asIs(terminal));
    }
    return ExitCode.OK.code();
  }

  /** Alone, where the folder belongs to a home. */
  private ImportResult imported() {
    Path root = place(to).getParent();
    if (root == null || !Files.exists(root.resolve("home.yaml"))) {
      return new UnitImport(request()).run();
    }
    LockHolder me = new LockHolder(ProcessHandle.current().pid(), "units import", terminal.now());
    HomeLock lock = HomeLock.acquire(new Home(root).paths().lock(), me, Duration.ZERO);
    try {
      return new UnitImport(request()).run();
    } finally {
      lock.close();
    }
  }

  private ImportRequest request() {
    boolean shipped = snapshots.isEmpty();
    Path dir = place(to);
    return new ImportRequest(
        shipped
            ? List.of(SourceFile.shippedSnapshots())
            : snapshots.stream().map(this::place).map(SourceFile::at).toList(),
        mappingFile(shipped),
        mappingDay,
        provinces,
        opening,
        continued,
        weights == null ? null : SourceFile.at(place(weights)),
        source != null ? source : shipped ? SHIPPED_LISTS : name(snapshots.get(0)),
        mapping == null ? SHIPPED_MAPPING : name(mapping),
        recordedAt != null ? recordedAt : recordedAt(dir),
        dir);
  }

  private @Nullable SourceFile mappingFile(boolean shipped) {
    if (mapping != null) {
      return SourceFile.at(place(mapping));
    }
    return shipped ? SourceFile.shippedMapping() : null;
  }

  /** Only what a home learns after its first release is news to it (meanings §2). */
  private @Nullable LocalDateTime recordedAt(Path dir) {
    boolean released = Files.exists(dir.resolveSibling("current"), LinkOption.NOFOLLOW_LINKS);
    return released ? terminal.now() : null;
  }

  private Path place(Path path) {
    return terminal.folder().resolve(path).toAbsolutePath().normalize();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void summary(ImportResult result) {
    terminal
        .out()
        .println(
            result.units()
                + " đơn vị ("
                + result.newUnits()
                + " mới), "
                + result.edges()
                + " quan hệ kế tiếp, thêm "
                + result.newLines()
                + " dòng vào "
                + place(to));
  }

  private void counts(List<ImportFinding> findings) {
    if (findings.isEmpty()) {
      terminal.out().println("Không có phát hiện nào.");
      return;
    }
    Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
    RowWriter rows = format.to(terminal);
    rows.begin(List.of(Head.text("Phát hiện"), Head.number("Số lượng"), Head.text("Ví dụ")));
    for (Map.Entry<FindingKind, Long> entry : counts.entrySet()) {
      ImportFinding first =
          findings.stream().filter(f -> f.kind() == entry.getKey()).findFirst().orElseThrow();
      String example = first.code() + " " + first.name() + ": " + first.detail();
      rows.row(List.of(entry.getKey().labelVi(), entry.getValue(), example));
    }
    rows.end();
    if (report == null) {
      terminal.out().println("Xem từng phát hiện: thêm --report FILE.csv hoặc --format csv.");
    }
  }

  private static void write(Path file, List<ImportFinding> findings) {
    try (OutputStream out = Files.newOutputStream(file)) {
      list(findings, new CsvRows(out, true));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": the report cannot be written", e);
    }
  }

  private static void list(List<ImportFinding> findings, RowWriter rows) {
    rows.begin(
        List.of(
            Head.text("kind"),
            Head.text("label"),
            Head.date("day"),
            Head.text("code"),
            Head.text("name"),
            Head.text("detail"),
            Head.text("source"),
            Head.number("line")));
    for (ImportFinding finding : findings) {
      row(finding, rows);
    }
    rows.end();
  }

  private static void row(ImportFinding finding, RowWriter rows) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(finding.kind().name());
    row.add(finding.kind().labelVi());
    row.add(finding.day());
    row.add(finding.code());
    row.add(finding.name());
    row.add(finding.detail());
    row.add(finding.source());
    row.add(finding.line() == 0 ? null : (long) finding.line());
    rows.row(row);
  }
}
