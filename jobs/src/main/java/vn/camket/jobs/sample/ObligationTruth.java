package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** truth/obligations.csv: who owed what, and what became of it, from the model alone. */
final class ObligationTruth implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final SampleRequest request;
  private final List<DutyRule> rules;
  private final Writer out;

  ObligationTruth(SampleRequest request, SampleDuties duties) throws IOException {
    this.request = request;
    this.rules = duties.rules();
    Path folder = Files.createDirectories(request.home().resolve("truth"));
    this.out = Files.newBufferedWriter(folder.resolve("obligations.csv"));
    out.write(
        "unit_id,scheme_id,year,form,period,stage,due_date,operator,first_received,first_valid,"
            + "versions,state,signed\n");
  }

  /**
   * Tells all years of one unit.
   *
   * @param receipts what was received about it
   */
  void tell(SampleUnit unit, Receipts receipts) throws IOException {
    for (DutyRule rule : rules) {
      for (int year = request.firstYear(); year <= request.lastYear(); year++) {
        if (rule.holds(year) && signs(unit, rule.scheme(), year)) {
          for (Map.Entry<Duty, DutyDay> owed : owed(rule, unit, year).entrySet()) {
            write(unit, rule.scheme(), year, owed.getKey(), owed.getValue(), receipts);
          }
        }
      }
    }
  }

  private static boolean signs(SampleUnit unit, SchemeName scheme, int year) {
    return SchemeName.of(unit, year) == scheme
        && List.of(scheme.kinds().split(", ", -1)).contains(unit.kind());
  }

  /** Whether a unit is in force and stands below the province whose home this is. */
  private static boolean belongs(SampleUnit unit, LocalDate day) {
    return unit.reportsFrom() != null && !day.isBefore(unit.reportsFrom()) && unit.inForce(day);
  }

  /** What a unit owes: by the set of the year, then by the changes, as long as it is in force. */
  private static Map<Duty, DutyDay> owed(DutyRule rule, SampleUnit unit, int year) {
    Map<String, Duty> duties = new LinkedHashMap<>();
    LocalDate fixed = SampleDuties.fixedOn(year);
    boolean open = rule.scheme() != SchemeName.CK_XA || !fixed.isBefore(SchemeName.REFORM);
    if (open && belongs(unit, fixed)) {
      rule.duties().forEach(duty -> duties.put(duty.report(), duty));
    }
    for (DutyChange change : rule.changes()) {
      if (change.on().getYear() == year && belongs(unit, change.on()) && change.concerns(unit)) {
        change(duties, rule, change, unit, year);
      }
    }
    Map<Duty, DutyDay> owed = new LinkedHashMap<>();
    duties.values().forEach(duty -> owed.put(duty, duty.day(unit)));
    owed.values().removeIf(day -> !unit.inForce(day.of(year)));
    return owed;
  }

  private static void change(
      Map<String, Duty> duties, DutyRule rule, DutyChange change, SampleUnit unit, int year) {
    if (!change.joins()) {
      duties.values().removeIf(duty -> !duty.day(unit).of(year).isBefore(change.on()));
      return;
    }
    for (Duty duty : rule.duties()) {
      Duty joined = change.as(duty);
      boolean later = !joined.day(unit).of(year).isBefore(change.on());
      if (later && !isOver(joined, unit, year, change.on())) {
        duties.putIfAbsent(joined.report(), joined);
      }
    }
  }

  /** Nobody reports of a period that had ended before they joined. */
  private static boolean isOver(Duty duty, SampleUnit unit, int year, LocalDate joined) {
    return ReviewCalendar.PERIODS.stream()
        .filter(period -> period.name().equals(duty.period()))
        .anyMatch(
            period ->
                ReviewCalendar.cutoff(
                        ReviewCalendar.regime(SchemeName.of(unit, year), unit.bloc()), year, period)
                    .isBefore(joined));
  }

  private void write(
      SampleUnit unit, SchemeName scheme, int year, Duty duty, DutyDay day, Receipts receipts)
      throws IOException {
    List<Receipts.Receipt> all = receipts.of(unit, scheme, year, duty.report());
    List<Receipts.Receipt> valid = all.stream().filter(Receipts.Receipt::valid).toList();
    List<String> cells = new ArrayList<>();
    cells.add(unit.id());
    cells.add(scheme.id());
    cells.add(String.valueOf(year));
    cells.add(duty.isRegistration() ? "REGISTRATION" : "EVALUATION");
    cells.add(duty.period());
    cells.add(duty.stage());
    cells.add(day.of(year).toString());
    cells.add(day.operator());
    cells.add(first(all));
    cells.add(first(valid));
    cells.add(String.valueOf(all.size()));
    cells.add(state(valid, day.tooLate(year)));
    cells.add(signed(duty, valid));
    out.write(CsvFile.line(cells));
  }

  private static String first(List<Receipts.Receipt> receipts) {
    @Nullable LocalDateTime first = null;
    for (Receipts.Receipt receipt : receipts) {
      first = first == null || receipt.at().isBefore(first) ? receipt.at() : first;
    }
    return first == null ? "" : TIME.format(first);
  }

  private String state(List<Receipts.Receipt> valid, LocalDateTime tooLate) {
    if (valid.isEmpty()) {
      return tooLate.toLocalDate().isAfter(request.end()) ? "NOT_DUE" : "MISSING";
    }
    if (valid.stream().anyMatch(r -> r.at().isBefore(tooLate))) {
      return "ON_TIME";
    }
    return valid.stream().allMatch(Receipts.Receipt::known) ? "LATE" : "UNKNOWN_TIME";
  }

  private static String signed(Duty duty, List<Receipts.Receipt> valid) {
    return duty.isRegistration()
        ? String.valueOf(valid.stream().anyMatch(Receipts.Receipt::items))
        : "";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
