package vn.camket.dashboards.deploy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camket.dashboards.access.Access;
import vn.camket.dashboards.access.UsersFileException;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.reconcile.Reconciliation;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.SupersetException;
import vn.camket.schemas.yaml.DataFileException;

/**
 * Brings a new release before its readers: rows by its unit tree, charts warm, and one asked for
 * its release. Cached answers carry the release in their key, so none has to be thrown away. What
 * fails is written to the report and leaves the release as it is.
 */
public final class Refresh {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Path home;
  private final Instant now;
  private final List<String> changes = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int warmed;

  private Refresh(Path home, Instant now) {
    this.home = home;
    this.now = now;
  }

  /**
   * Refreshes and writes the report.
   *
   * @param session of the admin
   * @param bundle what stands in Superset
   * @param now when this is
   */
  public static RefreshReport run(Session session, Bundle bundle, Path home, Instant now) {
    Refresh refresh = new Refresh(home, now);
    try {
      refresh.readers(session, bundle);
    } catch (SupersetException | UsersFileException | DataFileException e) {
      refresh.problems.add(String.valueOf(e.getMessage()));
    }
    return refresh.report();
  }

  /** The report of a refresh that could not even begin. */
  public static RefreshReport failed(Path home, Instant now, String problem) {
    Refresh refresh = new Refresh(home, now);
    refresh.problems.add(problem);
    return refresh.report();
  }

  private void readers(Session session, Bundle bundle) {
    changes.addAll(Reconciliation.of(Access.parts(session, bundle, home)));
    WarmCharts charts = new WarmCharts(session);
    charts.of(bundle);
    warmed = charts.count();
    problems.addAll(charts.problems());
    Optional<String> current = CurrentRelease.of(home);
    String served = ServedRelease.ask(session);
    if (!current.equals(Optional.of(served))) {
      problems.add("readers get release " + served + " instead of " + current.orElse("none"));
    }
  }

  private RefreshReport report() {
    RefreshReport report =
        new RefreshReport(
            CurrentRelease.of(home).orElse(""),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                now.atZone(ZONE).truncatedTo(ChronoUnit.SECONDS)),
            problems.isEmpty(),
            warmed,
            changes,
            problems);
    report.write(home);
    return report;
  }
}
