package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;
import vn.camket.schemas.vocabulary.Timeliness;

/**
 * The truth at the sample's end, from the model alone. Units are told in order of their
 * identifiers; each is written at once, so memory does not grow with the sample.
 */
final class Truth implements AutoCloseable {
  private final LocalDate end;
  private final Writer statuses;
  private final Writer terms;
  private final Writer items;
  private final Writer itemStatuses;
  private final Path folder;
  private final Map<String, long[]> schemes = new TreeMap<>();

  Truth(Path home, LocalDate end) throws IOException {
    this.end = end;
    this.folder = Files.createDirectories(home.resolve("truth"));
    this.statuses = open("status_counts.csv", "unit_id,year,period,stage,status,items");
    this.terms = open("timeliness_counts.csv", "unit_id,year,period,stage,timeliness,items");
    this.items =
        open(
            "items.csv",
            "unit_id,year,item_key,scheme_id,item_code,signed,signed_date,final_text,due_date,"
                + "due_precision,fate,left_out_on,carried_from,in_n_h1,in_n_year,parent_code,parent");
    this.itemStatuses =
        open("item_statuses.csv", "unit_id,year,item_key,period,stage,status,timeliness");
  }

  private Writer open(String name, String heading) throws IOException {
    Writer writer = Files.newBufferedWriter(folder.resolve(name));
    writer.write(heading + "\n");
    return writer;
  }

  /** Tells all years of one unit. */
  void tell(List<UnitYear> years) throws IOException {
    Map<String, Integer> byStatus = new TreeMap<>();
    Map<String, Integer> byTerm = new TreeMap<>();
    for (UnitYear year : years) {
      for (Commitment item : year.items()) {
        count(year, item, byStatus, byTerm);
        items.write(line(year, item));
      }
      countScheme(year);
    }
    write(statuses, byStatus);
    write(terms, byTerm);
  }

  private static void write(Writer writer, Map<String, Integer> counts) throws IOException {
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      writer.write(entry.getKey() + "," + entry.getValue() + "\n");
    }
  }

  private void count(
      UnitYear year, Commitment item, Map<String, Integer> byStatus, Map<String, Integer> byTerm)
      throws IOException {
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      if (!Membership.inN(year, item, period)) {
        continue;
      }
      LocalDate cutoff = year.cutoff(period);
      for (Map.Entry<Stage, Integer> due : year.scheme().dueDays().entrySet()) {
        if (!cutoff.plusDays(due.getValue()).isAfter(end)) {
          Outcome said = year.outcome(item, new Slot(period, due.getKey()));
          CompletionState state = Membership.state(year, item, period, said);
          Timeliness term = TermRule.of(state, said, item.due(), cutoff);
          String signatory = year.unit().id() + "," + year.year();
          String slot = period + "," + due.getKey();
          byStatus.merge(signatory + "," + slot + "," + state, 1, Integer::sum);
          byTerm.merge(signatory + "," + slot + "," + term, 1, Integer::sum);
          itemStatuses.write(
              String.join(",", signatory, item.key(), slot, state.name(), term.name()) + "\n");
        }
      }
    }
  }

  private String line(UnitYear year, Commitment item) {
    List<String> cells = new ArrayList<>();
    cells.add(year.unit().id());
    cells.add(String.valueOf(year.year()));
    cells.add(item.key());
    cells.add(year.scheme().id());
    cells.add(item.code() == null ? "" : item.code());
    cells.add(String.valueOf(item.signedOn() != null));
    cells.add(day(item.signedOn()));
    cells.add(item.text());
    cells.add(day(item.due().date()));
    cells.add(item.due().precision().name());
    cells.add(item.fate().name());
    cells.add(day(item.leftOutOn()));
    cells.add(item.carriedFrom() == null ? "" : item.carriedFrom());
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      boolean over = !year.cutoff(period).isAfter(end);
      cells.add(over ? String.valueOf(Membership.inN(year, item, period)) : "");
    }
    Commitment.Parent parent = item.parent();
    cells.add(parent == null ? "" : parent.code());
    cells.add(parent == null || parent.key() == null ? "" : parent.key());
    return CsvFile.line(cells);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private void countScheme(UnitYear year) {
    long signed = year.items().stream().filter(item -> item.signedOn() != null).count();
    if (signed > 0) {
      long[] sums =
          schemes.computeIfAbsent(year.scheme().id() + "," + year.year(), k -> new long[2]);
      sums[0]++;
      sums[1] += signed;
    }
  }

  /** Files by path, with what a careful reader finds in one arrival of each. */
  void tellFiles(List<Inbox.Put> files) throws IOException {
    try (Writer out = open("files.csv", "path,story,arrivals,rows,quarantined")) {
      for (Inbox.Put file : files) {
        out.write(
            CsvFile.line(
                List.of(
                    file.path(),
                    file.story(),
                    String.valueOf(file.arrivals()),
                    String.valueOf(file.rows()),
                    String.valueOf(file.quarantined()))));
      }
    }
  }

  /** Signatories and signed items by scheme and year, before any withdrawal. */
  void tellSchemes() throws IOException {
    try (Writer out = open("schemes.csv", "scheme_id,year,signatories,signed_items")) {
      for (Map.Entry<String, long[]> entry : schemes.entrySet()) {
        out.write(entry.getKey() + "," + entry.getValue()[0] + "," + entry.getValue()[1] + "\n");
      }
    }
  }

  @Override
  public void close() throws IOException {
    statuses.close();
    terms.close();
    items.close();
    itemStatuses.close();
  }
}
