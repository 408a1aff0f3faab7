package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fingerprint decides whether a registry has changed (meanings §8). */
class TheFingerprintKnowsContentNotOrder {
  private final Path dir;

  TheFingerprintKnowsContentNotOrder(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void theOrderOfLinesIsNoContent() {
    String before = RegistryFolder.quangTri(dir).load().fingerprint();
    String turned =
        RegistryFolder.quangTri(dir)
            .senders("HU-CamLo,u-02\nsyt,u-04\n")
            .names("u-04,Sở Y tế và Dân số,2015-01-01,2018-01-01\nu-02,HU Cam Lộ,,\n")
            .load()
            .fingerprint();

    assertThat(turned).isEqualTo(before).matches("[0-9a-f]{64}");
  }

  @Test
  void everyFileIsContent() {
    String before = RegistryFolder.quangTri(dir).load().fingerprint();

    assertThat(RegistryFolder.quangTri(dir).append("senders.csv", "hl,u-03\n").load().fingerprint())
        .isNotEqualTo(before);
    assertThat(
            RegistryFolder.quangTri(dir).append("names.csv", "u-03,HU HL,,\n").load().fingerprint())
        .isNotEqualTo(before);
    assertThat(
            RegistryFolder.quangTri(dir)
                .append("parents.csv", "u-02,STATE,u-05,2001-01-01,2002-01-01\n")
                .load()
                .fingerprint())
        .isNotEqualTo(before);
    assertThat(
            RegistryFolder.quangTri(dir)
                .append(
                    "units.csv", "u-13,2020-01-01,,SO,NHA_NUOC,TINH,Sở Nội vụ,,,,RECONSTRUCTED,,\n")
                .load()
                .fingerprint())
        .isNotEqualTo(before);
  }
}
