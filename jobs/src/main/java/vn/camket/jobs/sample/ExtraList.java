package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One list of the added districts, cut into files of bounded size. */
final class ExtraList {
  /** Hour at which every list arrives. */
  static final LocalTime OPENS = LocalTime.of(9, 0);

  private static final int MOST_OF_A_UNIT = 7;

  private final SampleRequest request;
  private final int year;
  private final @Nullable Slot slot;
  private final SampleUnit compiler;
  private final Inbox inbox;
  private @Nullable ListSheet sheet;
  private LocalDate day = ProvinceUnits.OPENING;
  private int part;
  private int rows;
  private int units;
  private int unusable;

  ExtraList(
      SampleRequest request, int year, @Nullable Slot slot, SampleUnit compiler, Inbox inbox) {
    this.request = request;
    this.year = year;
    this.slot = slot;
    this.compiler = compiler;
    this.inbox = inbox;
  }

  /** The day on which the registrations of a year arrive. */
  static LocalDate registered(int year) {
    return LocalDate.of(year, 4, 10);
  }

  void add(UnitYear unitYear) {
    if (slot == null) {
      addRegistrations(unitYear);
    } else {
      addEvaluations(unitYear, slot);
    }
    units++;
    if (rows + units > ExtraDistricts.MOST_ROWS - MOST_OF_A_UNIT) {
      close();
    }
  }

  private void addRegistrations(UnitYear unitYear) {
    open(registered(year)).addRegistrations(year, unitYear.unit().name(), unitYear.items());
    rows += unitYear.items().size();
  }

  private void addEvaluations(UnitYear unitYear, Slot at) {
    List<EvaluationRow> found = ListFiles.rows(unitYear, at);
    if (!found.isEmpty()) {
      open(ExtraDistricts.arrival(unitYear, at))
          .addEvaluations(year, unitYear.unit().name(), found);
      rows += found.size();
      unusable += (int) found.stream().filter(row -> !row.isUsable()).count();
    }
  }

  private ListSheet open(LocalDate arrival) {
    ListSheet open = sheet;
    if (open == null) {
      part++;
      day = arrival;
      Dice dice = Dice.of(request.seed(), "extra", year, String.valueOf(slot), part);
      open = new ListSheet(request.province(), compiler, "CÁC XÃ MẪU", Look.asCsv(), dice);
      if (slot == null) {
        open.openRegistration(year, null, day);
      } else {
        open.openEvaluation(year, slot.period(), slot.stage(), day);
      }
      sheet = open;
    }
    return open;
  }

  /** Writes what is open, if anything is. */
  void close() {
    ListSheet open = sheet;
    if (open == null) {
      return;
    }
    open.close(year, slot == null);
    String kind =
        slot == null
            ? "tong-hop-dang-ky-" + year
            : Titles.stageSlug(slot.stage()) + "-" + Titles.periodSlug(slot.period(), year);
    FileStory story =
        slot == null
            ? FileStory.registration("SCALE", rows, 0)
            : new FileStory("SCALE", rows, rows, unusable);
    String name = year + "/" + kind + "-xa-mau-" + part;
    inbox.put(compiler.sender(), name, List.of(day.atTime(OPENS)), open.grid(), open.look(), story);
    sheet = null;
    rows = 0;
    units = 0;
    unusable = 0;
  }
}
