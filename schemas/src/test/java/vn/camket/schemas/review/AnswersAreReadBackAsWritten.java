package vn.camket.schemas.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.yaml.DataFileException;

/** The files of answers hold whatever text a cell may hold, and mean the same in any order. */
class AnswersAreReadBackAsWritten {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 9, 30, 15, 0);
  private static final SchemeCatalog NO_SCHEMES = SchemeCatalog.of(List.of());
  private static final Registry REGISTRY =
      Registry.of(
          List.of(
              new UnitVersion(
                  "u1",
                  LocalDate.of(2000, 1, 1),
                  LocalDate.of(2020, 1, 1),
                  UnitKind.SO,
                  Bloc.NHA_NUOC,
                  Level.TINH,
                  "Sở Y tế",
                  "Sở Y tế",
                  null,
                  null,
                  Evidence.NAMED_SOURCE,
                  null,
                  LocalDate.of(2000, 1, 1).atStartOfDay())),
          List.of(),
          List.of(),
          Map.of());

  private static UnitAnswer answer(String text, int from, int to, String by) {
    return new UnitAnswer(text, "ban", from, to, "u1", new Given(by, AT, "vì \"thế\""));
  }

  private static ReviewAnswers read(Path folder, ReviewAnswers answers) {
    try {
      Files.writeString(folder.resolve("units.csv"), answers.unitsCsv());
      return ReviewAnswers.load(folder, REGISTRY, NO_SCHEMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings()
        .withChars("aĂế,;\"'\n=-+ ")
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(text -> "x" + text + "x");
  }

  @Property(tries = 60)
  void whateverTheirText(@ForAll("cells") String text) throws IOException {
    Path folder = Files.createTempDirectory("answers");
    UnitAnswer answer = answer(text, 2018, 2019, "Lan");
    ReviewAnswers read = read(folder, ReviewAnswers.of(List.of(answer), List.of()));
    assertThat(read.units()).containsExactly(answer);
    assertThat(read.unit(text, "BAN", 2019)).contains(answer);
    assertThat(read.unit(text, "khác", 2019)).isEmpty();
    assertThat(read.unit(text, "ban", 2020)).isEmpty();
    Files.delete(folder.resolve("units.csv"));
    Files.delete(folder);
  }

  @Test
  void whoSaidItAndInWhichOrderChangesNoFigure() {
    UnitAnswer a = answer("Sở Y Tề", 2018, 2019, "Lan");
    UnitAnswer b = answer("Sở Y-tế", 2018, 2018, "Lan");
    String one = ReviewAnswers.of(List.of(a, b), List.of()).fingerprint();
    UnitAnswer byAnother = answer("sở y tề", 2018, 2019, "Minh");
    assertThat(ReviewAnswers.of(List.of(b, byAnother), List.of()).fingerprint()).isEqualTo(one);
    UnitAnswer longer = answer("Sở Y Tề", 2017, 2019, "Lan");
    assertThat(ReviewAnswers.of(List.of(longer, b), List.of()).fingerprint()).isNotEqualTo(one);
  }

  @Test
  void theAnswerForASenderGoesBeforeThatForEverybody() {
    UnitAnswer own = answer("Sở Y Tề", 2018, 2019, "Lan");
    UnitAnswer all = new UnitAnswer("Sở Y Tề", null, 2018, null, null, own.given());
    ReviewAnswers both = ReviewAnswers.of(List.of(all, own), List.of());
    assertThat(both.unit("Sở Y Tề", "ban", 2018)).contains(own);
    assertThat(both.unit("Sở Y Tề", "khác", 2018)).contains(all);
    assertThat(both.unit("Sở Y Tề", "ban", 2025)).contains(all);
  }

  @Test
  void aUnitThatIsNotInForceIsRefusedByLine(@TempDir Path folder) {
    ReviewAnswers late =
        ReviewAnswers.of(
            List.of(answer("Sở Y", 2018, 2019, "Lan"), answer("Sở Y Tề", 2021, 2022, "Lan")),
            List.of());
    assertThatThrownBy(() -> read(folder, late))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("review/units.csv line 3: unit_id u1 is in force on no day");
  }
}
