package vn.camket.pipeline.star;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/** Units, ways up and successions as rows; what was recorded after the as-of is hidden. */
class TheRegistryBecomesTables {

  private Registry registry = Registry.of(List.of(), List.of(), List.of(), java.util.Map.of());

  @BeforeEach
  void load(@TempDir Path dir) throws IOException {
    Files.writeString(
        dir.resolve("units.csv"),
        """
        unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,evidence,source,recorded_at
        t,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy,,,,RECONSTRUCTED,,
        a,2000-01-01,2020-01-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã A,,101,,NAMED_SOURCE,NSO,
        a,2020-01-01,2025-07-01,DANG_UY_PHUONG,DIA_PHUONG,XA,Đảng ủy phường A,,101,832/NQ,NAMED_SOURCE,NSO,
        b,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã B,,102,,RECONSTRUCTED,,
        c,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã C,,101,1680/NQ,NAMED_SOURCE,NSO,2025-07-10
        d,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã D,,,,RECONSTRUCTED,,
        """);
    Files.writeString(
        dir.resolve("parents.csv"),
        "unit_id,tree,parent_unit_id,valid_from,valid_to\nc,PARTY,t,2025-07-01,\n");
    Files.writeString(dir.resolve("names.csv"), "unit_id,name,valid_from,valid_to\n");
    Files.writeString(dir.resolve("senders.csv"), "sender,unit_id\n");
    Files.writeString(
        dir.resolve("events.csv"),
        """
        event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,legal_document,legal_date,observed_date,evidence,source,recorded_at
        e1,RENAME,a,,2020-01-01,,,,832/NQ,,,NAMED_SOURCE,NSO,
        e1,RETYPE,a,,2020-01-01,,,,832/NQ,,,NAMED_SOURCE,NSO,
        e2,MERGE,a,c,2025-07-01,WHOLE,,,1680/NQ,2025-06-16,2025-07-05,NAMED_SOURCE,NSO,
        e3,SPLIT,b,c,2025-07-01,PARTIAL,0.25,dân số,,,,RECONSTRUCTED,,2025-07-02
        e3,SPLIT,b,d,2025-07-01,PARTIAL,0.75,dân số,,,,RECONSTRUCTED,,2025-07-02
        """);
    registry = Registry.load(dir);
  }

  @Test
  void successionsWithTheirWeights() {
    assertThat(rows("bridge_unit_succession", tables(2026).successions()))
        .containsExactly(
            "e2 a c MERGE 2025-07-01 WHOLE 1.0 - true 1680/NQ 2025-06-16 2025-07-05 NAMED_SOURCE"
                + " NSO 2025-07-01T00:00",
            "e3 b c SPLIT 2025-07-01 PARTIAL 0.25 dân số false - - - RECONSTRUCTED -"
                + " 2025-07-02T00:00",
            "e3 b d SPLIT 2025-07-01 PARTIAL 0.75 dân số false - - - RECONSTRUCTED -"
                + " 2025-07-02T00:00");
  }

  @Test
  void versionsSayWhatMadeThem() {
    assertThat(column("dim_unit", "change_kind", tables(2026).units()))
        .containsExactly("-", "RENAME,RETYPE", "-", "MERGE,SPLIT", "SPLIT", "-");
    assertThat(column("dim_unit", "source", tables(2026).units()))
        .containsExactly("NSO", "NSO", "-", "NSO", "-", "-");
  }

  @Test
  void whatWasRecordedLaterIsHiddenWithWhatSpeaksOfIt() {
    UnitTables before = new UnitTables(registry, LocalDate.of(2025, 7, 9));
    assertThat(column("dim_unit", "unit_id", before.units())).doesNotContain("c");
    assertThat(column("bridge_unit_succession", "successor_unit_id", before.successions()))
        .isEmpty();
    assertThat(column("bridge_unit_path", "unit_id", before.paths()))
        .containsExactly("a", "b", "d", "t");
    assertThat(rows("bridge_unit_path", tables(2026).paths()))
        .contains(
            "c PARTY c 0 2025-07-01 - 2025-07-10T00:00",
            "c PARTY t 1 2025-07-01 - 2025-07-10T00:00");
  }

  private UnitTables tables(int year) {
    return new UnitTables(registry, LocalDate.of(year, 1, 1));
  }

  private static List<String> rows(String table, byte[] bytes) {
    return TableRows.read(Star.table(table), bytes).stream()
        .map(row -> Arrays.stream(row).map(TheRegistryBecomesTables::text).collect(joining(" ")))
        .toList();
  }

  private static List<String> column(String name, String column, byte[] bytes) {
    Table table = Star.table(name);
    int index =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).name().equals(column))
            .findFirst()
            .orElseThrow();
    return TableRows.read(table, bytes).stream().map(row -> text(row[index])).toList();
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
