package vn.camket.schemas.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;

/** A province with a department, two districts and three communes, and one scheme for all. */
final class SmallHome {
  private static final String UNITS =
      "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,"
          + "evidence,source,recorded_at\n";
  private static final String TINH =
      "p,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy,Tỉnh ủy,,,RECONSTRUCTED,,\n";
  private static final String SCHEMES =
      """
      schemes:
        - scheme_id: CK
          name_vi: Cam kết
          name_en: Commitments
          kind: RESPONSIBILITY_COMMITMENT
          counterparty_unit_id: p
          signatory_kinds: [SO, HUYEN_UY, DANG_UY_XA]
          opens: 2017-01-01
          closes:
          regime: PARTY_CALENDAR
          regime_by_bloc: {NHA_NUOC: STATE_ND09}
          item_count: {min: 2, max: 6}
          signing: {by: SIGNED_REGISTRATION}
          stages:
            - {stage: SELF, due_days_after_cutoff: 10}
            - {stage: DECIDED, due_days_after_cutoff: 40}
          freeze_days_after_cutoff: 60
          precedence: [OWN, COMPILED]
          similarity_threshold: 0.6
          shrink_warn_pct: 30
      """;

  private final Path registry;

  SmallHome(Path folder) {
    this.registry = folder;
    write("units.csv", UNITS + TINH);
    write("parents.csv", "unit_id,tree,parent_unit_id,valid_from,valid_to\n");
    write("names.csv", "unit_id,name,valid_from,valid_to\n");
    write("senders.csv", "sender,unit_id\n");
    write("schemes.yaml", SCHEMES);
  }

  /** Adds versions of units: id, from, to, kind and, where it is not the first day, recorded_at. */
  SmallHome units(String... lines) {
    StringBuilder units = new StringBuilder(UNITS + TINH);
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      String bloc = cells[3].equals("SO") ? "NHA_NUOC" : "DIA_PHUONG";
      String level = cells[3].equals("SO") ? "TINH" : cells[3].equals("HUYEN_UY") ? "HUYEN" : "XA";
      units.append(String.join(",", List.of(cells).subList(0, 4)));
      units.append(",").append(bloc).append(",").append(level);
      units.append(",Đơn vị ").append(cells[0]).append(",").append(cells[0]);
      units.append(",,,RECONSTRUCTED,,").append(cells.length > 4 ? cells[4] : "").append("\n");
    }
    return write("units.csv", units.toString());
  }

  SmallHome events(String lines) {
    return write(
        "events.csv",
        "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
            + "legal_document,legal_date,observed_date,evidence,source,recorded_at\n"
            + lines);
  }

  SmallHome parents(String lines) {
    return write("parents.csv", "unit_id,tree,parent_unit_id,valid_from,valid_to\n" + lines);
  }

  SmallHome obligations(String yaml) {
    return write("obligations.yaml", yaml);
  }

  private SmallHome write(String file, String text) {
    try {
      Files.writeString(registry.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Obligations load() {
    Registry units = Registry.load(registry);
    return Obligations.load(
        registry.resolve("obligations.yaml"),
        units,
        SchemeCatalog.load(registry.resolve("schemes.yaml"), units));
  }

  /** What a unit owes in a year as known at a moment: report, due day, operator. */
  List<String> owed(String unitId, int year, String moment) {
    Registry units = Registry.load(registry);
    SchemeCatalog schemes = SchemeCatalog.load(registry.resolve("schemes.yaml"), units);
    return new ExpectedReports(units, schemes, load())
        .of(unitId, year, LocalDateTime.parse(moment)).stream()
            .map(
                e ->
                    e.report().key()
                        + " "
                        + (e.deadline().operator().name().equals("BEFORE") ? "<" : "<=")
                        + " "
                        + e.deadline().day())
            .toList();
  }
}
