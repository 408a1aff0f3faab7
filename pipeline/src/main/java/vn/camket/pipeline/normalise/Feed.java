package vn.camket.pipeline.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.layout.SourceTable;
import vn.camket.schemas.layout.EvaluationBlock;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * One thing that the rows of a table tell: their commitment, or their evaluation at one review. A
 * row of a table with a mid-year and a year-end column tells three.
 *
 * @param block 0 for the row itself, n for the n-th evaluation of the layout
 * @param form registration or evaluation
 * @param period review period; null for a registration, or when no word says it
 * @param stage a {@code Stage} or a {@code CommitmentState}; null when no word says it
 * @param mark what tells its submissions from those of the other feeds of a table; empty for the
 *     row itself
 */
record Feed(
    int block, Form form, @Nullable PeriodKind period, @Nullable String stage, String mark) {

  /** What a table tells, the row itself first. */
  static List<Feed> of(SourceTable table) {
    Layout layout = table.layout();
    List<Feed> feeds = new ArrayList<>();
    if (table.form() == Form.REGISTRATION) {
      String state = table.commitmentState() == null ? null : table.commitmentState().name();
      feeds.add(new Feed(0, Form.REGISTRATION, null, state, ""));
    } else if (layout.evaluations().isEmpty()) {
      feeds.add(new Feed(0, Form.EVALUATION, table.period(), stage(table, null), ""));
    }
    for (EvaluationBlock review : layout.evaluations()) {
      String stage = stage(table, review.stage());
      String mark = "-" + review.period() + (stage == null ? "" : "-" + stage);
      feeds.add(
          new Feed(feeds.size() + 1 - own(feeds), Form.EVALUATION, review.period(), stage, mark));
    }
    return List.copyOf(feeds);
  }

  private static int own(List<Feed> feeds) {
    return !feeds.isEmpty() && feeds.get(0).block() == 0 ? 1 : 0;
  }

  /** A unit's own report is its self-evaluation, whether or not the title says so. */
  private static @Nullable String stage(SourceTable table, @Nullable Stage ofReview) {
    Stage stated = ofReview == null ? table.stage() : ofReview;
    if (stated != null) {
      return stated.name();
    }
    return table.layout().source() == SourceKind.OWN ? Stage.SELF.name() : null;
  }
}
