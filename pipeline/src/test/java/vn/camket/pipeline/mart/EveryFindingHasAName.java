package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.finding.FindingKind;

/** Readers meet kinds of finding by a Vietnamese name. */
class EveryFindingHasAName {
  @Test
  void inTheLabels(@TempDir Path home) {
    try (SmallStar star = new SmallStar();
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select code from rpt_label where vocabulary = 'finding_kind'",
                  r -> r.getString(1)))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(FindingKind.values()).map(FindingKind::name).toList());
    }
  }
}
