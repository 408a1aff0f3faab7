package vn.camket.pipeline.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camket.pipeline.mart.MartConnection;

/** The audit of a mart: what must hold before anyone reads it (design §3.7). */
public final class Audit {
  private Audit() {}

  /**
   * Checks a mart, also one that is published already.
   *
   * @param mart the mart
   * @param star content of the Parquet star that it must hold
   * @return every check that did not hold; empty when all do
   */
  public static List<AuditFailure> run(Path mart, ContentHash star) {
    List<AuditFailure> failures = new ArrayList<>(unequal(star, ContentHash.ofMart(mart)));
    try (MartConnection db = MartConnection.reading(mart)) {
      AuditChecks.all().stream()
          .map(c -> c.run(db))
          .flatMap(Optional::stream)
          .forEach(failures::add);
    }
    return failures;
  }

  /**
   * Checks a mart.
   *
   * @throws AuditFailedException naming every check that did not hold
   */
  public static void require(Path mart, ContentHash star) {
    List<AuditFailure> failures = run(mart, star);
    if (!failures.isEmpty()) {
      throw new AuditFailedException(failures);
    }
  }

  private static List<AuditFailure> unequal(ContentHash star, ContentHash mart) {
    List<AuditFailure> failures = new ArrayList<>();
    for (TableHash expected : star.tables()) {
      TableHash found = mart.table(expected.table());
      if (!expected.equals(found)) {
        failures.add(unequal(expected, found));
      }
    }
    return failures;
  }

  private static AuditFailure unequal(TableHash star, TableHash mart) {
    return new AuditFailure(
        "mart_equals_star(" + star.table() + ")",
        "Rows and content of a table are the same in Parquet and in the mart.",
        1,
        List.of(
            "Parquet has "
                + star.rows()
                + " rows, hash "
                + star.hash()
                + "; the mart "
                + mart.rows()
                + " rows, hash "
                + mart.hash()));
  }
}
