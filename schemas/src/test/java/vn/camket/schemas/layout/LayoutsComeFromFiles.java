package vn.camket.schemas.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.text.DateOrder;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.SourceKind;

/** Layouts are data: shipped ones, a home's own ones, and what is refused. */
class LayoutsComeFromFiles {
  private static final String OWN =
      """
      layout: registration-v4
      form: REGISTRATION
      version: 4
      from_year: 2027
      units: UNIT_PER_FILE
      source: OWN
      date_order: DMY
      title: {any: [cam kết trách nhiệm]}
      required: [item_text]
      columns:
        - {column: item_text, headings: [Việc cam kết]}
      """;

  private final Path home;

  LayoutsComeFromFiles(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void everyShippedFileIsInTheCatalog() throws URISyntaxException, IOException {
    Path dir =
        Path.of(
            Objects.requireNonNull(
                    LayoutCatalog.class.getResource(
                        "/vn/camket/schemas/layouts/registration-v1.yaml"))
                .toURI());
    try (var files = Files.list(Objects.requireNonNull(dir.getParent()))) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              LayoutCatalog.SHIPPED.stream().map(n -> n + ".yaml").toList());
    }
    assertThat(LayoutCatalog.load(null).layouts())
        .extracting(Layout::id)
        .isEqualTo(LayoutCatalog.SHIPPED);
  }

  @Test
  void aLayoutIsReadInFull() throws IOException {
    write("v4.yaml", OWN);
    assertThat(LayoutCatalog.load(home).layout("registration-v4"))
        .contains(
            new Layout(
                "registration-v4",
                Form.REGISTRATION,
                4,
                2027,
                null,
                UnitScope.UNIT_PER_FILE,
                null,
                SourceKind.OWN,
                DateStyle.of(DateOrder.DMY),
                false,
                false,
                false,
                new TitleRule(List.of("cam kết trách nhiệm"), List.of()),
                Stated.NOTHING,
                List.of(),
                Map.of(),
                Set.of(CanonicalColumn.ITEM_TEXT),
                List.of(
                    new LayoutColumn(CanonicalColumn.ITEM_TEXT, null, List.of("Việc cam kết"), 0)),
                List.of(),
                List.of()));
  }

  @Test
  void aHomesLayoutReplacesTheShippedOneAndChangesTheFingerprint() throws IOException {
    LayoutCatalog shipped = LayoutCatalog.load(home);
    write("sub/v1.yaml", OWN.replace("registration-v4", "registration-v1"));
    LayoutCatalog both = LayoutCatalog.load(home);
    assertThat(both.layouts()).hasSameSizeAs(shipped.layouts());
    assertThat(both.layout("registration-v1").orElseThrow().version()).isEqualTo(4);
    assertThat(shipped.fingerprint()).matches("[0-9a-f]{64}").isNotEqualTo(both.fingerprint());
    assertThat(both.fingerprint()).isEqualTo(LayoutCatalog.load(home).fingerprint());
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
    write("a.yaml", OWN + "colour: red\n");
    write("b.yaml", "layout: x\nform: REGISTRATION\n");
    write(
        "c.yaml",
        OWN.replace("UNIT_PER_FILE", "UNIT_PER_ROW")
            .replace("version: 4", "version: 4\nto_year: 2020"));
    write(
        "d.yaml",
        OWN.replace("[item_text]", "[item_text, due]")
            + "  - {column: note, headings: [VIỆC  cam kết]}\n");
    write("e.yaml", OWN);
    write("f.yaml", OWN);
    assertThatThrownBy(() -> LayoutCatalog.load(home))
        .asInstanceOf(type(LayoutException.class))
        .extracting(e -> e.problems().stream().map(this::line).toList())
        .asInstanceOf(LIST)
        .satisfiesExactly(
            p -> assertThat(p).asString().startsWith("a.yaml line 12: unknown key 'colour'"),
            p -> assertThat(p).isEqualTo("b.yaml line 1: version is missing"),
            p -> assertThat(p).isEqualTo("b.yaml line 1: from_year is missing"),
            p -> assertThat(p).isEqualTo("b.yaml line 1: units is missing"),
            p -> assertThat(p).isEqualTo("b.yaml line 1: source is missing"),
            p ->
                assertThat(p)
                    .isEqualTo(
                        "b.yaml line 1: a layout has either title: {any: [...]} or untitled: true;"
                            + " give one of them"),
            p ->
                assertThat(p)
                    .isEqualTo(
                        "b.yaml line 1: required is missing: without which columns is a table none"
                            + " of this form?"),
            p ->
                assertThat(p)
                    .isEqualTo("b.yaml line 1: columns is missing: which heading means what?"),
            p -> assertThat(p).isEqualTo("c.yaml line 4: to_year 2020 is before from_year 2027"),
            p ->
                assertThat(p)
                    .isEqualTo(
                        "c.yaml line 6: units: UNIT_PER_ROW needs unit_from: COLUMN or SECTION"),
            p ->
                assertThat(p)
                    .isEqualTo("d.yaml line 9: required column due is not among the columns"),
            p ->
                assertThat(p)
                    .isEqualTo("d.yaml line 11: heading 'VIỆC  cam kết' names two columns"),
            p -> assertThat(p).isEqualTo("f.yaml: layout registration-v4 is also in e.yaml"));
  }

  private String line(LayoutProblem problem) {
    return problem.told().replace(home + "/", "");
  }

  private void write(String name, String yaml) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, yaml);
  }
}
