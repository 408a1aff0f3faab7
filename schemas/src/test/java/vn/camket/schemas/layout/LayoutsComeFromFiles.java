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
                DateOrder.DMY,
                false,
                false,
                new TitleRule(List.of("cam kết trách nhiệm"), List.of()),
                Set.of(CanonicalColumn.ITEM_TEXT),
                List.of(
                    new LayoutColumn(CanonicalColumn.ITEM_TEXT, null, List.of("Việc cam kết")))));
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
            p -> assertThat(p).asString().startsWith("a.yaml: ").contains("colour"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'version' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'from_year' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'units' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'source' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'date_order' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'title' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'required' is missing; add it"),
            p -> assertThat(p).isEqualTo("b.yaml: the key 'columns' is missing; add it"),
            p -> assertThat(p).isEqualTo("c.yaml: to_year 2020 is before from_year 2027"),
            p ->
                assertThat(p)
                    .isEqualTo("c.yaml: units: UNIT_PER_ROW needs unit_from: COLUMN or SECTION"),
            p -> assertThat(p).isEqualTo("d.yaml: required column due is not among the columns"),
            p -> assertThat(p).isEqualTo("d.yaml: heading 'VIỆC  cam kết' names two columns"),
            p -> assertThat(p).isEqualTo("f.yaml: layout registration-v4 is also in e.yaml"));
  }

  private String line(LayoutProblem problem) {
    return (problem.file() + ": " + problem.reason()).replace(home + "/", "");
  }

  private void write(String name, String yaml) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, yaml);
  }
}
