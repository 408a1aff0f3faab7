package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** 34 provinces with 10,200 old communes beside the sample's own units: one run, as ever. */
class AWholeCountryLoadsInOneRun {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir Path folder = Path.of("");

  private static final int PROVINCES = 34;
  private static final int OLD = 300;
  private static final int NEW = 98;
  private static final String EVENTS =
      "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
          + "legal_document,legal_date,observed_date,evidence,source,recorded_at";

  private final List<String> units = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();
  private final List<String> events = new ArrayList<>();

  @Test
  void andIsThereForEveryQuestion() throws IOException {
    Province province = Province.sample(folder.resolve("sample"), 3, 2025, 2025, SPARK);
    for (int p = 0; p < PROVINCES; p++) {
      province("n" + p);
    }
    append(province.path("registry/units.csv"), units);
    append(province.path("registry/parents.csv"), parents);
    Path file = province.path("registry/events.csv");
    if (!Files.exists(file)) {
      Files.writeString(file, EVENTS + "\n");
    }
    append(file, events);

    province.published();

    String old = " where unit_id like 'n%c%'";
    assertThat(province.one("select count(distinct unit_id) from dim_unit" + old))
        .isEqualTo(String.valueOf(PROVINCES * OLD));
    assertThat(province.one("select count(*) from bridge_unit_succession where event_id like 'n%'"))
        .isEqualTo(String.valueOf(events.size()));
    assertThat(province.one("select count(*) from bridge_unit_path" + old))
        .isEqualTo(String.valueOf(PROVINCES * OLD * 2));
    assertThat(province.one("select count(*) from rpt_unit where party_parent_name = 'Tỉnh ủy n7'"))
        .isEqualTo(String.valueOf(OLD + NEW));
  }

  private void province(String province) {
    units.add(
        province + ",2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy " + province + ",,,,RECONSTRUCTED,,");
    for (int n = 0; n < NEW; n++) {
      commune(province, province + "x" + n, "2025-07-01", "");
    }
    for (int c = 0; c < OLD; c++) {
      String commune = province + "c" + c;
      commune(province, commune, "2000-01-01", "2025-07-01");
      if (c % 25 == 0) {
        edge(commune, province + "x" + c % NEW, "SPLIT", "PARTIAL,0.25,dân số");
        edge(commune, province + "x" + (c + 1) % NEW, "SPLIT", "PARTIAL,0.75,dân số");
      } else {
        edge(commune, province + "x" + c % NEW, "MERGE", "WHOLE,,");
      }
    }
  }

  private void commune(String province, String id, String from, String to) {
    units.add(
        String.join(",", id, from, to, "DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã " + id)
            + ",,,,RECONSTRUCTED,,");
    parents.add(String.join(",", id, "PARTY", province, from, to));
  }

  private void edge(String from, String to, String kind, String share) {
    String id = from + to;
    events.add(String.join(",", id, kind, from, to, "2025-07-01", share) + ",,,,RECONSTRUCTED,,");
  }

  private static void append(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
  }
}
