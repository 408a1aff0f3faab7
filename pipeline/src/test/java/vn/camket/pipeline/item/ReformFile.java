package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * Files of several units of one lineage, in the notation of {@link CaseFile}. Every unit exists
 * since 2017 but for those that an edge makes, and signs in a scheme of its own. Items are told as
 * {@code "unit: text"}.
 */
final class ReformFile {
  private record Edge(String from, String to, LocalDate day, LocalDateTime recorded) {}

  private final List<Submission> submissions = new ArrayList<>();
  private final Map<String, Edge> edges = new HashMap<>();
  private final Map<String, LocalDate> firstDays = new HashMap<>();
  private final Map<String, LocalDate> ends = new HashMap<>();
  private String unit = "";
  private int year = 2024;

  static ReformFile of2024() {
    return new ReformFile();
  }

  /** All of a unit goes to another, which is older. */
  ReformFile whole(String from, String to, String day) {
    return wholeRecorded(from, to, day, day + "T00:00:00");
  }

  /** The same, of which the registry learnt later. */
  ReformFile wholeRecorded(String from, String to, String day, String recorded) {
    LocalDate on = LocalDate.parse(day);
    edges.put(from, new Edge(from, to, on, LocalDateTime.parse(recorded)));
    return ends(from, day);
  }

  /** A unit ends; without an edge, nobody takes all of it over. */
  ReformFile ends(String unitId, String day) {
    ends.put(unitId, LocalDate.parse(day));
    return this;
  }

  /** A unit that came to be. */
  ReformFile begins(String unitId, String day) {
    firstDays.put(unitId, LocalDate.parse(day));
    return this;
  }

  /** Files added from here on speak of that unit. */
  ReformFile of(String unitId) {
    unit = unitId;
    return this;
  }

  /** Files added from here on speak of that year. */
  ReformFile in(int schemeYear) {
    year = schemeYear;
    return this;
  }

  ReformFile signed(String received, String... rows) {
    return add(SourceKind.OWN, Form.REGISTRATION, null, "SIGNED", received, null, rows);
  }

  ReformFile signedOn(String day, String received, String... rows) {
    return add(SourceKind.OWN, Form.REGISTRATION, null, "SIGNED", received, day, rows);
  }

  ReformFile evaluated(PeriodKind period, String received, String... rows) {
    return add(SourceKind.OWN, Form.EVALUATION, period, Stage.SELF.name(), received, null, rows);
  }

  ReformFile decided(PeriodKind period, String received, String... rows) {
    return add(
        SourceKind.COMPILED, Form.EVALUATION, period, Stage.DECIDED.name(), received, null, rows);
  }

  private ReformFile add(
      SourceKind source,
      Form form,
      @Nullable PeriodKind period,
      String stage,
      String received,
      @Nullable String signedDay,
      String... rows) {
    int no = submissions.size() + 1;
    var of = new CaseFile.Signatory(unit, "CK-" + unit, year);
    submissions.add(
        CaseFile.submission(no, of, source, form, period, stage, received, false, signedDay, rows));
    return this;
  }

  List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  Outcome asOf(String day) {
    LocalDateTime end = LocalDate.parse(day).plusDays(1).atStartOfDay();
    return new Outcome(new LineageFold(this::rules, end).results(submissions()));
  }

  private YearRules rules(String schemeId, String unitId, int schemeYear) {
    return CaseFile.rules(
        new CaseFile.Signatory(unitId, schemeId, schemeYear),
        new Signing(Signing.By.SIGNED_REGISTRATION, null),
        firstDays.getOrDefault(unitId, LocalDate.of(2017, 1, 1)),
        ends.get(unitId),
        successions(unitId));
  }

  private List<Succession> successions(String unitId) {
    List<Succession> successions = new ArrayList<>();
    for (Edge edge = edges.get(unitId); edge != null; edge = edges.get(edge.to())) {
      successions.add(new Succession(edge.to(), edge.day(), edge.recorded(), ends.get(edge.to())));
    }
    return List.copyOf(successions);
  }

  /** What came of it. */
  record Outcome(List<YearResult> results) {

    /** Items in N of a period of 2024. */
    List<String> inN(PeriodKind period) {
      return apart(period, Membership.IN_N);
    }

    /** Items counted apart for one reason. */
    List<String> apart(PeriodKind period, Membership why) {
      return snapshots(null).stream()
          .filter(s -> is(s, period, Snapshot.EFFECTIVE))
          .filter(s -> s.value().snapshot().membership() == why)
          .map(Told::text)
          .sorted()
          .toList();
    }

    /** {@code unit: text=STATE} of all items that have a snapshot there. */
    List<String> states(PeriodKind period, String stage) {
      return snapshots(null).stream()
          .filter(s -> is(s, period, stage))
          .map(s -> s.text() + "=" + s.value().snapshot().state())
          .sorted()
          .toList();
    }

    /** {@code unit: text=MEMBERSHIP} as known at a moment. */
    List<String> membershipsKnownAt(String moment, PeriodKind period) {
      return snapshots(LocalDateTime.parse(moment)).stream()
          .filter(s -> is(s, period, Snapshot.EFFECTIVE))
          .map(s -> s.text() + "=" + s.value().snapshot().membership())
          .sorted()
          .toList();
    }

    /** {@code unit: text=STATE} as known at a moment. */
    List<String> statesKnownAt(String moment, PeriodKind period, String stage) {
      return snapshots(LocalDateTime.parse(moment)).stream()
          .filter(s -> is(s, period, stage))
          .map(s -> s.text() + "=" + s.value().snapshot().state())
          .sorted()
          .toList();
    }

    /** What became of the rows of the n-th file, first is 1: one letter a row. */
    String rows(int file) {
      StringBuilder letters = new StringBuilder();
      for (SettledSubmission s : submissions()) {
        if (s.header().arrivalNo() == file) {
          s.rows().forEach(r -> letters.append(r.disposition().name().charAt(0)));
        }
      }
      return letters.toString();
    }

    List<FindingKind> findings(int file) {
      return submissions().stream()
          .filter(s -> s.header().arrivalNo() == file)
          .flatMap(s -> s.findings().stream())
          .map(RowFinding::kind)
          .toList();
    }

    /** {@code "v: new <- a: old"} for every item that continues another. */
    List<String> carried() {
      List<String> carried = new ArrayList<>();
      for (YearResult r : results) {
        r.carried().from().forEach((item, from) -> carried.add(text(item) + " <- " + text(from)));
      }
      return carried.stream().sorted().toList();
    }

    /** Items that continue one of the year before, directly or not. */
    List<String> ofYearBefore() {
      return results.stream()
          .flatMap(r -> r.carried().ofYearBefore().stream())
          .map(this::text)
          .sorted()
          .toList();
    }

    /** What was known of a period from when until when, to compare whole histories. */
    List<String> history(PeriodKind period) {
      Map<String, TreeMap<LocalDateTime, LocalDateTime>> spans = new TreeMap<>();
      for (YearResult r : results) {
        for (Versions.Version<YearResult.ItemSnapshot> v : r.snapshots()) {
          Snapshot s = v.value().snapshot();
          if (s.period().kind() == period) {
            String told =
                told(r, v.value()).text()
                    + (" " + r.rules().year() + ' ' + s.stage() + ' ' + s.membership() + ' ')
                    + (s.state() + " " + s.timeliness());
            LocalDateTime to = v.to() == null ? LocalDateTime.MAX : v.to();
            spans.computeIfAbsent(told, k -> new TreeMap<>()).put(v.from(), to);
          }
        }
      }
      List<String> history = new ArrayList<>();
      spans.forEach((told, of) -> history.add(told + ' ' + joined(of)));
      return history;
    }

    /** Versions that follow each other without a difference are one. */
    private static Map<LocalDateTime, LocalDateTime> joined(
        TreeMap<LocalDateTime, LocalDateTime> spans) {
      Map<LocalDateTime, LocalDateTime> joined = new TreeMap<>(spans);
      for (LocalDateTime from : spans.descendingKeySet()) {
        LocalDateTime next = joined.remove(joined.get(from));
        if (next != null) {
          joined.put(from, next);
        }
      }
      return joined;
    }

    List<SettledSubmission> submissions() {
      return results.stream().flatMap(r -> r.submissions().stream()).toList();
    }

    private record Told(String text, int year, YearResult.ItemSnapshot value) {}

    private static boolean is(Told s, PeriodKind period, String stage) {
      Snapshot snapshot = s.value().snapshot();
      return s.year() == 2024
          && snapshot.period().kind() == period
          && snapshot.stage().equals(stage);
    }

    private List<Told> snapshots(@Nullable LocalDateTime at) {
      List<Told> told = new ArrayList<>();
      for (YearResult r : results) {
        for (Versions.Version<YearResult.ItemSnapshot> v : r.snapshots()) {
          boolean holds =
              at == null
                  ? v.to() == null
                  : !v.from().isAfter(at) && (v.to() == null || v.to().isAfter(at));
          if (holds) {
            told.add(told(r, v.value()));
          }
        }
      }
      return told;
    }

    private static Told told(YearResult r, YearResult.ItemSnapshot s) {
      String text = r.rules().unitId() + ": " + s.commitment().value().row().text();
      return new Told(text, r.rules().year(), s);
    }

    private String text(Item item) {
      for (YearResult r : results) {
        for (Versions.Version<Commitment> v : r.commitments()) {
          if (v.value().item() == item) {
            return r.rules().unitId()
                + (r.rules().year() == 2024 ? "" : " " + r.rules().year())
                + ": "
                + Objects.requireNonNull(v.value().value().row().text());
          }
        }
      }
      return item.id();
    }
  }
}
