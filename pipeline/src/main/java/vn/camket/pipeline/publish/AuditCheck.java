package vn.camket.pipeline.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SqlText;

/**
 * One check: a query that gives a row for whatever breaks it.
 *
 * @param name its name and what it looks at
 * @param sentence what should hold, the first line of its file
 * @param sql the query
 */
record AuditCheck(String name, String sentence, String sql) {
  private static final int EXAMPLES = 5;

  /** The check in {@code audit/<file>.sql}. */
  static AuditCheck of(String file) {
    return of(file, file, Map.of());
  }

  /** The check in {@code audit/<file>.sql} for a part of the star. */
  static AuditCheck of(String file, String name, Map<String, String> values) {
    String text = SqlText.of(AuditCheck.class, "audit/" + file, values);
    String sentence = text.substring(text.indexOf("--") + 2, text.indexOf('\n')).strip();
    return new AuditCheck(name, sentence, text);
  }

  Optional<AuditFailure> run(MartConnection mart) {
    List<String> examples = new ArrayList<>();
    List<Integer> all =
        mart.query(
            sql,
            row -> {
              if (examples.size() < EXAMPLES) {
                examples.add(row.getString("violation"));
              }
              return 1;
            });
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuditFailure(name, sentence, all.size(), examples));
  }
}
