package vn.camket.schemas.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures are complete, named once, and sum only flags that exist. */
class EveryMeasureIsDeclaredOnce {
  private static final Pattern SUM = Pattern.compile("sum\\(([a-z_]+)(( [+-] [a-z_]+)*)\\)");
  private final MeasureCatalog catalog = MeasureCatalog.shipped();

  @Test
  void theMeasuresOfTheDomainAreThere() {
    assertThat(catalog.measures())
        .extracting(Measure::id)
        .containsExactly(
            "M1", "M2", "M3", "M4", "M5", "M6", "M6N", "M7", "M8", "M9", "M10", "M11", "M12", "M13",
            "M13B", "M14", "M15", "M16");
  }

  @Test
  void aReaderIsToldWhatItMeans() {
    assertThat(catalog.measures())
        .allSatisfy(
            m -> {
              assertThat(m.labelVi()).isNotBlank();
              assertThat(m.labelEn()).isNotBlank();
              assertThat(m.definitionVi()).endsWith(".");
              assertThat(m.source()).startsWith("domain 8.3 M");
              assertThat(m.smallestN()).isPositive();
            });
  }

  @Test
  void sumsNameFlagsOfTheirSubject() {
    assertThat(catalog.flags().stream().map(Flag::name)).doesNotHaveDuplicates();
    for (Subject subject : Subject.values()) {
      List<String> flags = catalog.flags(subject).stream().map(Flag::name).toList();
      assertThat(expressions(subject))
          .hasSize(2 * (subject == Subject.ITEM ? 12 : 2))
          .allSatisfy(
              e -> {
                assertThat(e).matches(SUM);
                assertThat(flags)
                    .containsAll(List.of(e.replaceAll("^sum\\(|\\)$", "").split(" [+-] ", -1)));
              });
    }
  }

  @Test
  void aDerivedMeasureStandsOnARatio() {
    assertThat(catalog.measures())
        .allSatisfy(
            m -> {
              boolean derived =
                  m.kind() == MeasureKind.DIFFERENCE
                      || m.kind() == MeasureKind.LIKE_FOR_LIKE
                      || m.kind() == MeasureKind.UNIT_MEAN;
              assertThat(m.base() != null).as(m.id()).isEqualTo(derived);
              if (m.base() != null) {
                assertThat(catalog.measure(m.base()).kind()).isEqualTo(MeasureKind.RATIO);
              }
            });
  }

  private List<String> expressions(Subject subject) {
    return catalog.measures().stream()
        .filter(m -> m.subject() == subject)
        .flatMap(m -> Stream.of(m.numerator(), m.denominator()))
        .filter(Objects::nonNull)
        .toList();
  }
}
