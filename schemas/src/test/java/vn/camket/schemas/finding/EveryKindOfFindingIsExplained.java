package vn.camket.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of rules is the code's: every kind, in both languages, and the page equals it. */
class EveryKindOfFindingIsExplained {
  private static final Path PAGE = Path.of("FINDINGS.md");

  @Test
  void inBothLanguagesWithARemedy() {
    List<FindingRule> rules = FindingRule.all();
    assertThat(rules).extracting(FindingRule::kind).containsExactly(FindingKind.values());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.meaningEn()).matches("[A-Z0-9].*\\.");
              assertThat(rule.remedyEn()).matches("[A-Z].*\\.");
              assertThat(rule.meaningVi()).matches("(?s)\\p{Lu}.*\\.").doesNotContain("%s");
              assertThat(rule.remedyVi()).matches("(?s)\\p{Lu}.*\\.");
              // A sender has neither the home's files nor its commands.
              assertThat(rule.remedyVi())
                  .doesNotContainPattern("camket|registry/|vocabulary/|layouts|_received|\\.yaml");
            });
  }

  /** Written anew by: mvn -pl schemas test -Dtest=EveryKindOfFindingIsExplained -Dwrite=true. */
  @Test
  void onAPageThatEqualsTheCode() throws IOException {
    if (Boolean.getBoolean("write")) {
      Files.writeString(PAGE, FindingRule.page());
    }
    assertThat(Files.readString(PAGE))
        .as("schemas/FINDINGS.md differs from the code; write it anew with -Dwrite=true")
        .isEqualTo(FindingRule.page());
  }
}
