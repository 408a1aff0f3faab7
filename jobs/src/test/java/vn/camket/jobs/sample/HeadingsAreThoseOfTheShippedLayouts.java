package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camket.schemas.yaml.DataFile;

class HeadingsAreThoseOfTheShippedLayouts {
  static List<Form> forms() {
    return Forms.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyHeadingStandsInItsLayout(Form form) throws IOException {
    String layout = layout(form.layout());
    for (Form.FormColumn column : form.columns()) {
      for (String heading : column.headings()) {
        assertThat(layout).containsPattern("[\\[ ]" + Pattern.quote(heading));
      }
    }
  }

  private static String layout(String name) throws IOException {
    String path = "/vn/camket/schemas/layouts/" + name + ".yaml";
    try (InputStream in = DataFile.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
