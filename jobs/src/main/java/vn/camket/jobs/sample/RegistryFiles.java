package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.Stage;

/** Writes home.yaml and the registry of the sample: what is shipped, then what is added to it. */
final class RegistryFiles implements AutoCloseable {
  private static final String EVENT_COLUMNS =
      "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
          + "legal_document,legal_date,observed_date,evidence,source,recorded_at";
  private static final String RECONSTRUCTED = "dựng lại; ngày đầu tham gia cam kết của bộ mẫu";

  private final Path home;
  private final Writer units;
  private final Writer parents;
  private final Writer names;
  private final Writer events;
  private final Writer senders;

  RegistryFiles(Path home, ShippedRegistry shipped) throws IOException {
    this.home = home;
    this.units = open("units.csv", shipped.text("units.csv"));
    this.parents = open("parents.csv", shipped.text("parents.csv"));
    this.names = open("names.csv", shipped.text("names.csv"));
    this.events = open("events.csv", shipped.text("events.csv"));
    this.senders = open("senders.csv", "sender,unit_id\n");
  }

  private Writer open(String name, String content) throws IOException {
    Path folder = Files.createDirectories(home.resolve("registry"));
    Writer writer = Files.newBufferedWriter(folder.resolve(name));
    writer.write(content);
    return writer;
  }

  /** A unit that may send files. */
  void addSender(SampleUnit unit) throws IOException {
    senders.write(CsvFile.line(List.of(unit.sender(), unit.id())));
  }

  /** A body below the province's committees, one after the other, and in its other tree. */
  void add(Body body, List<SampleUnit> roots, SampleUnit peoplesCommittee) throws IOException {
    unit(
        List.of(
            body.id(),
            day(body.from()),
            day(body.to()),
            body.kind(),
            body.bloc().name(),
            Level.TINH.name(),
            body.name(),
            body.shortName(),
            "",
            body.legalDocument() == null ? "" : body.legalDocument(),
            "RECONSTRUCTED",
            RECONSTRUCTED,
            ""));
    for (SampleUnit root : roots) {
      parent(body, "PARTY", root);
      if (body.bloc() == Bloc.MTTQ_DOAN_THE) {
        parent(body, "FRONT", root);
      }
    }
    if (body.isBelowPeoplesCommittee()) {
      parent(body, "STATE", peoplesCommittee);
    }
    for (String name : body.otherNames()) {
      names.write(CsvFile.line(List.of(body.id(), name, day(body.from()), day(body.to()))));
    }
  }

  /** The days that both are in force, if there are any. */
  private void parent(Body body, String tree, SampleUnit parent) throws IOException {
    LocalDate from = body.from().isBefore(parent.from()) ? parent.from() : body.from();
    LocalDate to = earlier(body.to(), parent.to());
    if (to == null || from.isBefore(to)) {
      link(body.id(), tree, parent.id(), from, to);
    }
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  /** A unit of a larger sample. */
  void addGenerated(SampleUnit unit, SampleUnit parent) throws IOException {
    unit(
        List.of(
            unit.id(),
            day(unit.from()),
            day(unit.to()),
            unit.kind(),
            unit.bloc().name(),
            unit.level().name(),
            unit.name(),
            unit.name(),
            "",
            "",
            "RECONSTRUCTED",
            "sinh ra để thử tải",
            ""));
    link(unit.id(), "PARTY", parent.id(), unit.from(), unit.to());
    addSender(unit);
  }

  /** A line of events.csv. */
  void add(Map<String, String> event) throws IOException {
    List<String> cells = new ArrayList<>();
    for (String column : EVENT_COLUMNS.split(",", -1)) {
      cells.add(ShippedRegistry.text(event, column));
    }
    events.write(CsvFile.line(cells));
  }

  private void unit(List<String> cells) throws IOException {
    units.write(CsvFile.line(cells));
  }

  private void link(String unit, String tree, String parent, LocalDate from, @Nullable LocalDate to)
      throws IOException {
    parents.write(CsvFile.line(List.of(unit, tree, parent, day(from), day(to))));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  static void writeHome(SampleRequest request, SampleUnit root) throws IOException {
    Files.writeString(
        request.home().resolve("home.yaml"),
        HomeFile.sample(
                request.province().text() + " (dữ liệu mẫu)",
                root.id(),
                request.end(),
                request.seed())
            .toYaml());
  }

  void writeSchemes(SampleUnit root) throws IOException {
    StringBuilder yaml = new StringBuilder("schemes:\n");
    scheme(
        yaml,
        root,
        SchemeName.CK_TINH,
        "Cam kết trách nhiệm với Ban Thường vụ Tỉnh ủy",
        "Responsibility commitments to the Provincial Standing Board",
        ProvinceUnits.OPENING,
        null);
    scheme(
        yaml,
        root,
        SchemeName.CK_HUYEN,
        "Cam kết trách nhiệm với Ban Thường vụ cấp ủy cấp huyện",
        "Responsibility commitments to the District Standing Boards",
        ProvinceUnits.OPENING,
        SchemeName.REFORM);
    scheme(
        yaml,
        root,
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
      SampleUnit root,
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
        .append(scheme == SchemeName.CK_HUYEN ? "" : " " + root.id())
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
    events.close();
    senders.close();
  }
}
