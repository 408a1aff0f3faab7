package vn.camket.pipeline.star;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.period.ReportingPeriods;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.Theme;

/** Dimensions and maps: what registry, schemes and vocabularies say, as rows of the star. */
final class Dimensions {
  private final Reference reference;
  private final LocalDate asOf;

  Dimensions(Reference reference, LocalDate asOf) {
    this.reference = reference;
    this.asOf = asOf;
  }

  /**
   * Rows as bytes by table.
   *
   * @param lastYear last year for which periods are needed
   */
  Map<String, byte[]> rows(int lastYear) {
    Map<String, byte[]> rows = new LinkedHashMap<>();
    UnitTables units = new UnitTables(reference.registry(), asOf);
    rows.put("dim_unit", units.units());
    rows.put("bridge_unit_path", units.paths());
    rows.put("bridge_unit_succession", units.successions());
    rows.put("bridge_unit_lens", units.lenses());
    rows.put("dim_period", periods(lastYear));
    rows.put("dim_scheme", schemes());
    rows.put("dim_theme", themes());
    rows.put("dim_status", statuses());
    rows.put("map_status_alias", aliases());
    return rows;
  }

  private byte[] periods(int lastYear) {
    TableRows rows = new TableRows("dim_period");
    int firstYear =
        reference.schemes().schemes().stream().mapToInt(s -> s.opens().getYear()).min().orElse(0);
    for (Calendar calendar : calendars()) {
      for (int year = firstYear; year <= lastYear; year++) {
        for (PeriodKind kind : PeriodKind.values()) {
          if (kind != PeriodKind.TERM) {
            period(
                rows, ReportingPeriods.ofPlan(calendar.regime(), year, calendar.planYears(), kind));
          }
        }
      }
    }
    return rows.toBytes();
  }

  /** By what the periods of a scheme are counted. */
  private record Calendar(Regime regime, int planYears) {
    static final Comparator<Calendar> ORDER =
        Comparator.comparing(Calendar::regime).thenComparing(Calendar::planYears);
  }

  private Set<Calendar> calendars() {
    Set<Calendar> calendars = new TreeSet<>(Calendar.ORDER);
    for (Scheme scheme : reference.schemes().schemes()) {
      for (Bloc bloc : Bloc.values()) {
        calendars.add(new Calendar(scheme.regime(bloc), scheme.planYears()));
      }
    }
    return calendars;
  }

  private void period(TableRows rows, ReportingPeriod period) {
    LocalDate freeze =
        reference.schemes().schemes().stream()
            .map(s -> s.freezeDate(period.cutoff()))
            .max(LocalDate::compareTo)
            .orElse(period.cutoff());
    rows.set("period_id", period.periodId())
        .set("regime", period.regimeName())
        .set("year", period.year())
        .set("period", period.kind())
        .set("period_label", period.labelVi())
        .set("start_date", period.start())
        .set("end_date", period.end())
        .set("cutoff_date", period.cutoff())
        .set("freeze_date", freeze)
        .set("is_provisional", freeze.isAfter(asOf))
        .end();
  }

  private byte[] schemes() {
    TableRows rows = new TableRows("dim_scheme");
    for (Scheme scheme : reference.schemes().schemes()) {
      rows.set("scheme_id", scheme.schemeId())
          .set("scheme_name", scheme.nameVi())
          .set("scheme_kind", scheme.kind())
          .set("opens_date", scheme.opens())
          .set("closes_date", scheme.closes())
          .set("item_count_min", scheme.itemCount().min())
          .set("item_count_max", scheme.itemCount().max())
          .set(
              "precedence",
              scheme.precedence().stream().map(Enum::name).collect(Collectors.joining(",")))
          .end();
    }
    return rows.toBytes();
  }

  private byte[] themes() {
    TableRows rows = new TableRows("dim_theme");
    for (Theme theme : reference.themes().all().stream().distinct().toList()) {
      rows.set("theme_id", theme.themeId()).set("theme_name", theme.nameVi()).end();
    }
    return rows.toBytes();
  }

  private static byte[] statuses() {
    TableRows rows = new TableRows("dim_status");
    int order = 0;
    for (CompletionState state : CompletionState.values()) {
      order++;
      rows.set("completion_state", state)
          .set("status_label", state.labelVi())
          .set("status_order", order)
          .set("is_done", state.isDone())
          .end();
    }
    return rows.toBytes();
  }

  private byte[] aliases() {
    TableRows rows = new TableRows("map_status_alias");
    for (StatusAlias alias : reference.statuses().all()) {
      rows.set("alias_key", alias.key())
          .set("phrase", alias.phrase())
          .set("completion_state", alias.stateName())
          .set("timeliness", alias.timeliness())
          .set("drops", alias.drops())
          .set("origin", alias.origin())
          .end();
    }
    return rows.toBytes();
  }
}
