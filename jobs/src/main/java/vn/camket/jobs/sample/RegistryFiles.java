package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Stage;

/** Writes home.yaml and the registry of the sample. */
final class RegistryFiles implements AutoCloseable {
  private final Path home;
  private final Writer units;
  private final Writer parents;
  private final Writer names;
  private final Writer senders;

  RegistryFiles(Path home) throws IOException {
    this.home = home;
    this.units =
        open(
            "units.csv",
            "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
                + "legal_document,evidence,source,recorded_at");
    this.parents = open("parents.csv", "unit_id,tree,parent_unit_id,valid_from,valid_to");
    this.names = open("names.csv", "unit_id,name,valid_from,valid_to");
    this.senders = open("senders.csv", "sender,unit_id");
  }

  private Writer open(String name, String heading) throws IOException {
    Path folder = Files.createDirectories(home.resolve("registry"));
    Writer writer = Files.newBufferedWriter(folder.resolve(name));
    writer.write(heading + "\n");
    return writer;
  }

  void add(SampleUnit unit) throws IOException {
    if (unit.number() == 1) {
      root(unit);
    } else {
      versions(unit);
    }
    parent(unit, "PARTY", unit.parent());
    parent(unit, unit.bloc() == Bloc.MTTQ_DOAN_THE ? "FRONT" : "STATE", unit.stateParent());
    for (String name : unit.otherNames()) {
      names.write(CsvFile.line(List.of(unit.id(), name, day(unit.from()), day(unit.to()))));
    }
    senders.write(CsvFile.line(List.of(unit.sender(), unit.id())));
  }

  /** The merged province took over the code of the place of its seat. */
  private void root(SampleUnit root) throws IOException {
    LocalDate merger = SchemeName.REFORM;
    version(root, root.from(), merger, root.code(), null, true, root.source());
    version(root, merger, null, "44", "202/2025/QH15", true, "19/2025/QĐ-TTg");
  }

  /** What no named source gives before a day is a version of its own, reconstructed. */
  private void versions(SampleUnit unit) throws IOException {
    LocalDate named = unit.namedFrom();
    if (named == null || !named.isAfter(unit.from())) {
      version(
          unit,
          unit.from(),
          unit.to(),
          unit.code(),
          unit.legalDocument(),
          named != null,
          unit.source());
      return;
    }
    version(unit, unit.from(), named, unit.code(), null, false, "dựng lại từ danh sách 2021-11-01");
    version(unit, named, unit.to(), unit.code(), unit.legalDocument(), true, unit.source());
  }

  private void version(
      SampleUnit unit,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String code,
      @Nullable String document,
      boolean named,
      String source)
      throws IOException {
    units.write(
        CsvFile.line(
            List.of(
                unit.id(),
                day(from),
                day(to),
                unit.kind(),
                unit.bloc().name(),
                unit.level().name(),
                unit.name(),
                unit.shortName(),
                code == null ? "" : code,
                document == null ? "" : document,
                named ? "NAMED_SOURCE" : "RECONSTRUCTED",
                source,
                "")));
  }

  private void parent(SampleUnit unit, String tree, int number) throws IOException {
    if (number > 0) {
      parents.write(
          CsvFile.line(
              List.of(unit.id(), tree, SampleUnit.idOf(number), day(unit.from()), day(unit.to()))));
    }
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  static void writeHome(SampleRequest request) throws IOException {
    Files.writeString(
        request.home().resolve("home.yaml"),
        "schema_version: 1\n"
            + "kind: SAMPLE\n"
            + "name: Quảng Trị (dữ liệu mẫu)\n"
            + "province_unit_id: u00001\n"
            + ("sample_end: " + request.end() + "\n")
            + ("seed: " + request.seed() + "\n"));
  }

  void writeSchemes() throws IOException {
    StringBuilder yaml = new StringBuilder("schemes:\n");
    scheme(
        yaml,
        SchemeName.CK_TINH,
        "Cam kết trách nhiệm với Ban Thường vụ Tỉnh ủy",
        "Responsibility commitments to the Provincial Standing Board",
        ProvinceUnits.OPENING,
        null);
    scheme(
        yaml,
        SchemeName.CK_HUYEN,
        "Cam kết trách nhiệm với Ban Thường vụ cấp ủy cấp huyện",
        "Responsibility commitments to the District Standing Boards",
        ProvinceUnits.OPENING,
        SchemeName.REFORM);
    scheme(
        yaml,
        SchemeName.CK_XA,
        "Cam kết trách nhiệm của cấp xã với Ban Thường vụ Tỉnh ủy",
        "Responsibility commitments of communes to the Provincial Standing Board",
        SchemeName.REFORM,
        null);
    Files.writeString(home.resolve("registry").resolve("schemes.yaml"), yaml);
  }

  /** One counterparty can be named; each district's own board is the parent of its communes. */
  private static void scheme(
      StringBuilder yaml,
      SchemeName scheme,
      String vi,
      String en,
      LocalDate opens,
      @Nullable LocalDate closes) {
    yaml.append("  - scheme_id: ").append(scheme.id()).append('\n');
    yaml.append("    name_vi: ").append(vi).append('\n');
    yaml.append("    name_en: ").append(en).append('\n');
    yaml.append("    kind: RESPONSIBILITY_COMMITMENT\n");
    yaml.append("    counterparty_unit_id:")
        .append(scheme == SchemeName.CK_HUYEN ? "" : " u00001")
        .append("\n");
    yaml.append("    signatory_kinds: [").append(scheme.kinds()).append("]\n");
    yaml.append("    opens: ").append(opens).append('\n');
    yaml.append("    closes:").append(closes == null ? "" : " " + closes).append('\n');
    yaml.append("    regime: PARTY_CALENDAR\n");
    if (scheme == SchemeName.CK_TINH) {
      yaml.append("    regime_by_bloc: {NHA_NUOC: STATE_ND09}\n");
    }
    yaml.append("    item_count: {min: 2, max: 6}\n");
    yaml.append("    signing: {by: SIGNED_REGISTRATION}\n");
    yaml.append("    stages:\n");
    for (Map.Entry<Stage, Integer> stage : scheme.dueDays().entrySet()) {
      yaml.append("      - {stage: ").append(stage.getKey());
      yaml.append(", due_days_after_cutoff: ").append(stage.getValue()).append("}\n");
    }
    yaml.append("    freeze_days_after_cutoff: 60\n");
    yaml.append("    precedence: [OWN, COMPILED]\n");
    yaml.append("    similarity_threshold: 0.6\n");
    yaml.append("    shrink_warn_pct: 30\n");
  }

  @Override
  public void close() throws IOException {
    units.close();
    parents.close();
    names.close();
    senders.close();
  }
}
