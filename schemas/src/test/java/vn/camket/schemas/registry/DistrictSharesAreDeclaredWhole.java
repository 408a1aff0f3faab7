package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What district_shares.csv says of a commune drawn from two districts, and what it must not say.
 */
class DistrictSharesAreDeclaredWhole {
  private static final String MERGED =
      ",u-08,2025-07-01,WHOLE,,,1680/NQ,2025-06-16,,NAMED_SOURCE,NSO,\n";
  private static final String HEADER = "unit_id,district_unit_id,share,basis,source,recorded_at\n";

  private final RegistryFolder folder;

  DistrictSharesAreDeclaredWhole(@TempDir Path dir) {
    folder =
        RegistryFolder.quangTri(dir)
            .events("e1,MERGE,u-06" + MERGED + "e1,MERGE,u-07" + MERGED)
            .append(
                "units.csv",
                "u-09,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Gio Linh,,,,RECONSTRUCTED,,\n");
  }

  @Test
  void theyAreReadByCommune() {
    String before = folder.load().fingerprint();
    Registry registry =
        declared(
                "u-08,u-02,0.7,dân số,Niên giám 2024,2026-02-01",
                "u-08,u-03,0.3,dân số,Niên giám 2024,2026-02-01T08:00:00")
            .load();
    assertThat(registry.districtSharesOf("u-08"))
        .containsExactly(
            new DistrictShare(
                "u-08",
                "u-02",
                0.7,
                "dân số",
                "Niên giám 2024",
                LocalDateTime.parse("2026-02-01T00:00")),
            new DistrictShare(
                "u-08",
                "u-03",
                0.3,
                "dân số",
                "Niên giám 2024",
                LocalDateTime.parse("2026-02-01T08:00")));
    assertThat(registry.districtSharesOf("u-06")).isEmpty();
    assertThat(registry.fingerprint()).isNotEqualTo(before);
  }

  @Test
  void aShareNeedsItsBasisItsSourceAndItsDay() {
    assertThat(problems("u-08,u-02,0.7,,x,2026-02-01", "u-08,u-03,0.3,dân số,,"))
        .containsExactly("2: basis is blank", "3: source is blank");
    assertThat(problems("u-08,u-02,1,dân số,x,"))
        .containsExactly("2: recorded_at must be given: when was this declared?");
    assertThat(problems("u-08,u-02,1.2,dân số,x,2026-02-01"))
        .containsExactly("2: share 1.2 is no number above 0 up to 1, like 0.35");
  }

  @Test
  void theyAreOneTogether() {
    assertThat(problems("u-08,u-02,0.7,dân số,x,2026-02-01", "u-08,u-03,0.2,dân số,x,2026-02-01"))
        .containsExactly("2: the shares of u-08 are 0.900000 together, not 1");
  }

  @Test
  void aDistrictStandsOnce() {
    assertThat(problems("u-08,u-02,0.5,dân số,x,2026-02-01", "u-08,u-02,0.5,dân số,x,2026-02-01"))
        .containsExactly("3: that district already has a share in line 2");
  }

  @Test
  void ofACommuneAndADistrictFromWhichItWasDrawn() {
    assertThat(problems("u-04,u-02,1,dân số,x,2026-02-01"))
        .containsExactly(
            "2: unit_id u-04 is no commune's", "2: u-04 was not drawn from district u-02");
    assertThat(problems("u-08,u-01,1,dân số,x,2026-02-01"))
        .containsExactly("2: district_unit_id u-01 is no district's");
    assertThat(problems("u-08,u-09,1,dân số,x,2026-02-01"))
        .containsExactly("2: u-08 was not drawn from district u-09");
  }

  private RegistryFolder declared(String... lines) {
    return folder.write("district_shares.csv", HEADER + String.join("\n", lines) + "\n");
  }

  private List<String> problems(String... lines) {
    RegistryException refused =
        catchThrowableOfType(RegistryException.class, () -> declared(lines).load());
    assertThat(refused.problems()).allMatch(p -> p.file().equals("district_shares.csv"));
    return refused.problems().stream().map(p -> p.line() + ": " + p.reason()).toList();
  }
}
