package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/** A registry answers who a unit was, and whose child, on a day. */
class ARegistryIsReadByDate {
  private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final Path dir;

  ARegistryIsReadByDate(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void aVersionHasAllItsFields() {
    Registry registry = RegistryFolder.quangTri(dir).load();

    assertThat(registry.unit("u-08", REFORM))
        .contains(
            new UnitVersion(
                "u-08",
                REFORM,
                null,
                UnitKind.DANG_UY_XA,
                Bloc.DIA_PHUONG,
                Level.XA,
                "Đảng ủy xã Cam Lộ",
                "Cam Lộ",
                "19597",
                "1680/NQ-UBTVQH15",
                Evidence.NAMED_SOURCE,
                "NSO",
                LocalDateTime.of(2025, 7, 3, 8, 0)));
  }

  @Test
  void aUnitIsInForceUntilTheEveOfItsEnd() {
    Registry registry = RegistryFolder.quangTri(dir).load();

    assertThat(registry.unit("u-02", EVE)).isPresent();
    assertThat(registry.unit("u-02", REFORM)).isEmpty();
    assertThat(registry.unit("u-08", EVE)).isEmpty();
    assertThat(registry.lastDayExclusive("u-02")).isEqualTo(REFORM);
    assertThat(registry.lastDayExclusive("u-01")).isNull();
    assertThat(registry.firstDay("u-08")).isEqualTo(REFORM);
    assertThat(registry.inForceOn(REFORM))
        .extracting(UnitVersion::unitId)
        .containsExactly("u-01", "u-04", "u-05", "u-08");
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    Registry registry =
        RegistryFolder.quangTri(dir)
            .append("units.csv", "u-09,2017-01-01,,SO,NHA_NUOC,TINH,Sở Nội vụ,,,,RECONSTRUCTED,,\n")
            .load();

    UnitVersion unit = registry.latest("u-09");
    assertThat(unit.shortName()).isEqualTo("Sở Nội vụ");
    assertThat(unit.recordedAt()).isEqualTo(LocalDateTime.of(2017, 1, 1, 0, 0));
    assertThat(unit.officialCode()).isNull();
  }

  @Test
  void parentsAreByTreeAndDate() {
    Registry registry = RegistryFolder.quangTri(dir).load();

    assertThat(registry.parent("u-06", Tree.PARTY, EVE)).contains("u-02");
    assertThat(registry.parent("u-06", Tree.STATE, EVE)).isEmpty();
    assertThat(registry.parent("u-06", Tree.PARTY, REFORM)).isEmpty();
    assertThat(registry.ancestors("u-06", Tree.PARTY, EVE)).containsExactly("u-02", "u-01");
  }

  @Test
  void aLinkMayOutliveAChildThatEndsWithItsParent() {
    Registry registry =
        RegistryFolder.quangTri(dir).append("parents.csv", "u-06,STATE,u-03,2000-01-01,\n").load();

    assertThat(registry.parent("u-06", Tree.STATE, EVE)).contains("u-03");
    assertThat(registry.has("u-06")).isTrue();
    assertThat(registry.has("u-99")).isFalse();
  }

  @Test
  void aWayUpMayLeadThroughTwoTrees() {
    Registry registry = RegistryFolder.quangTri(dir).load();
    var year = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));

    assertThat(registry.isBelow("u-04", "u-01", year)).isTrue();
    assertThat(registry.isBelow("u-06", "u-03", year)).isFalse();
    assertThat(registry.isBelow("u-01", "u-04", year)).isFalse();
    assertThat(registry.isBelow("u-06", "u-02", new Validity(REFORM, null))).isFalse();
  }

  @Test
  void senderCodesAreComparedByTextKey() {
    Registry registry = RegistryFolder.quangTri(dir).load();

    assertThat(registry.unitOfSender("hu-camlo")).contains("u-02");
    assertThat(registry.unitOfSender("SYT")).contains("u-04");
    assertThat(registry.unitOfSender("ai")).isEqualTo(Optional.empty());
  }

  @Test
  void aByteOrderMarkAndDecomposedLettersAreTolerated() throws Exception {
    RegistryFolder.quangTri(dir);
    Path units = dir.resolve("units.csv");
    String decomposed = Normalizer.normalize(Files.readString(units), Normalizer.Form.NFD);
    Files.writeString(units, "\ufeff" + decomposed);

    assertThat(Registry.load(dir).latest("u-02").name()).isEqualTo("Huyện ủy Cam Lộ");
  }

  @Test
  void anUnknownUnitIsABugOfTheCaller() {
    Registry registry = RegistryFolder.quangTri(dir).load();

    assertThatThrownBy(() -> registry.firstDay("u-99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The registry has no unit u-99");
  }
}
