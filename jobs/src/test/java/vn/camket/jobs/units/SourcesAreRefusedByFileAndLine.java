package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list, mapping or table of weights that cannot be used: all is told, nothing written. */
class SourcesAreRefusedByFileAndLine {
  @TempDir Path folder = Path.of("");

  @Test
  void aList() throws IOException {
    SmallLists lists =
        new SmallLists()
            .text(
                """
                release,effective_from,level,code,full_name,parent_code
                r1,2021-11-01,province,45,Tỉnh Quảng Trị,
                r1,1/11/2021,district,466,Huyện Cam Lộ,45
                r1,2021-11-01,hamlet,1,Thôn Đông,466
                r1,2021-11-01,ward,19x,Xã Cam An,466
                r1,2021-11-01,ward,19600,Cam An,466
                r1,2021-11-01,province,45,Tỉnh Quảng Bình,
                """);
    assertThatThrownBy(() -> lists.into(folder))
        .isInstanceOf(UnitSourceException.class)
        .hasMessage(
            """
            Nothing was imported; correct the files:
            lists.csv line 3: effective_from '1/11/2021' is no day; write it as 2025-07-01
            lists.csv line 4: level 'hamlet' is unknown
            lists.csv line 5: code '19x' is no code of a COMMUNE
            lists.csv line 6: 'Cam An' begins with no type of place
            lists.csv line 7: code 45 already stands in line 2""");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aListWithoutAColumn() {
    assertThatThrownBy(() -> new SmallLists().text("code,full_name\n1,Xã A\n").into(folder))
        .hasMessageContaining("lists.csv line 1: has no column effective_from, release, level");
  }

  @Test
  void aMapping() {
    SmallLists lists =
        new SmallLists()
            .release("2025-03-01", "district,466,Huyện Cam Lộ,45", "ward,7,Xã Cam An,466")
            .mapping("45,False,466,7.5,True,Huyện Cam Lộ,Xã Cam An,45,Xã Cam Lộ,19597");
    assertThatThrownBy(() -> lists.into(folder))
        .hasMessageEndingWith("mapping.csv line 2: wardCode '7.5' is no code of a COMMUNE");
  }

  @Test
  void weights() {
    SmallLists lists =
        new SmallLists()
            .release(
                "2025-03-01",
                "district,466,Huyện Cam Lộ,45",
                "ward,00001,Xã Một,466",
                "ward,00002,Xã Hai,466")
            .release("2025-07-01", "ward,00001,Xã Đông,45", "ward,00003,Xã Tây,45")
            .mapping(
                "45,False,466,1.0,True,Huyện Cam Lộ,Xã Một,45,Xã Đông,00001",
                "45,False,466,1.0,True,Huyện Cam Lộ,Xã Một,45,Xã Tây,00003",
                "45,False,466,2.0,True,Huyện Cam Lộ,Xã Hai,45,Xã Tây,00003")
            .weights("00001,00001,0.7,dân số", "00001,00003,0.2,dân số", "00002,00003,1,dân số");
    assertThatThrownBy(() -> lists.into(folder))
        .hasMessageContaining("weights.csv line 4: 00002 -> 00003 is no part of a split commune")
        .hasMessageContaining("weights.csv: weights of 00001 add up to 0.8999999999999999, not 1");
  }
}
