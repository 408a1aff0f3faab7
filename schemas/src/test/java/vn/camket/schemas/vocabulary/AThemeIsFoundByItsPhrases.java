package vn.camket.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.yaml.DataFileException;

/** Phrases of a theme lead to it; a home may add themes and rename shipped ones. */
class AThemeIsFoundByItsPhrases {
  private static final Theme ECONOMY = new Theme("KTXH", "Kinh tế – xã hội");

  private final Path dir;

  AThemeIsFoundByItsPhrases(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void shippedThemes() {
    Themes themes = Themes.load(null);

    assertThat(themes.find("Kinh tế - Xã hội")).contains(ECONOMY);
    assertThat(themes.find("kt-xh")).contains(ECONOMY);
    assertThat(themes.find("thể thao")).isEmpty();
    assertThat(themes.all())
        .containsExactly(
            ECONOMY,
            new Theme("QPAN", "Quốc phòng – an ninh"),
            new Theme("DOINGOAI", "Đối ngoại"),
            new Theme("XDD", "Xây dựng Đảng và hệ thống chính trị"));
  }

  @Test
  void aHomeAddsAndRenames() throws IOException {
    home("CDS,Chuyển đổi số,CĐS\nDOINGOAI,Đối ngoại và biên giới,biên giới\n");

    Themes themes = Themes.load(dir);

    assertThat(themes.find("cđs")).contains(new Theme("CDS", "Chuyển đổi số"));
    assertThat(themes.find("đối ngoại"))
        .isEqualTo(themes.find("biên giới"))
        .contains(new Theme("DOINGOAI", "Đối ngoại và biên giới"));
    assertThat(themes.byId("CDS")).isEqualTo(themes.find("cđs"));
    assertThat(themes.byId("CĐS")).isEmpty();
    assertThat(themes.phrases().stream().filter(p -> p.origin() == AliasOrigin.HOME))
        .extracting(ThemePhrase::phrase)
        .containsExactly("CĐS", "biên giới");
    assertThat(themes.fingerprint()).isNotEqualTo(Themes.load(null).fingerprint());
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    home("CDS,,số\nA,Một,cùng\nB,Hai,CÙNG\nA,Khác,khác\n");

    assertThatThrownBy(() -> Themes.load(dir))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            """
            themes.csv line 2: name_vi is blank
            themes.csv line 4: the phrase 'cùng' already means something else, by line 3
            themes.csv line 5: theme A is named 'Một' in line 3""");
  }

  private void home(String lines) throws IOException {
    Files.writeString(dir.resolve("themes.csv"), "theme_id,name_vi,phrase\n" + lines);
  }
}
