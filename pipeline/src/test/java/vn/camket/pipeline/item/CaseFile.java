package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.review.Given;
import vn.camket.schemas.review.ItemAnswer;
import vn.camket.schemas.review.ItemAnswers;
import vn.camket.schemas.review.ItemOutcome;
import vn.camket.schemas.review.ItemQuestion;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Responsibility;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;
import vn.camket.schemas.vocabulary.Timeliness;

/**
 * One unit's files of 2024 in a notation that a reader sees at once. A row is {@code "1. [K1] Xây
 * cầu @2024-06-30"}; an evaluation row {@code "1. Xây cầu = DONE"}, with {@code LATE} or {@code
 * !2024-07-02} (completed) behind it; {@code ??} stands for what could not be read. Party calendar:
 * cut-offs 30/6 and 31/12; stages fall due 10, 25 and 40 days later.
 */
final class CaseFile {
  private static final Pattern ROW =
      Pattern.compile(
          "(\\d+)\\.\\s*(?:\\[(\\w+)\\])?\\s*([^@=<]*?)\\s*(?:@(\\S+))?\\s*(?:<(\\w+))?\\s*(?:=\\s*(.*))?");

  /** Whose year a file speaks of. */
  record Signatory(String unitId, String schemeId, int year) {}

  private static final Signatory U1 = new Signatory("u1", "CK", 2024);

  private final List<Submission> submissions = new ArrayList<>();
  private YearRules rules = rules(new Signing(Signing.By.SIGNED_REGISTRATION, null), null);
  private final List<PriorItem> priors = new ArrayList<>();
  private final List<ItemAnswer> answers = new ArrayList<>();

  static CaseFile of2024() {
    return new CaseFile();
  }

  CaseFile signedBy(Signing signing) {
    rules = rules(signing, null);
    return this;
  }

  CaseFile unitEnds(String day) {
    rules = rules(rules.signing(), LocalDate.parse(day));
    return this;
  }

  /** An item of the year before. */
  CaseFile before(String row, boolean done) {
    Item item = new Item("before-" + priors.size(), true);
    item.learn(row(Form.REGISTRATION, 1, row));
    priors.add(new PriorItem(item, done));
    return this;
  }

  CaseFile proposed(String received, String... rows) {
    return add(SourceKind.OWN, Form.REGISTRATION, null, "PROPOSED", received, false, null, rows);
  }

  CaseFile signed(String received, String... rows) {
    return add(SourceKind.OWN, Form.REGISTRATION, null, "SIGNED", received, false, null, rows);
  }

  CaseFile signedOn(String day, String received, String... rows) {
    return add(SourceKind.OWN, Form.REGISTRATION, null, "SIGNED", received, false, day, rows);
  }

  CaseFile supplement(String day, String received, String... rows) {
    return add(SourceKind.OWN, Form.REGISTRATION, null, "SIGNED", received, true, day, rows);
  }

  CaseFile signedList(String received, String... rows) {
    return add(SourceKind.COMPILED, Form.REGISTRATION, null, "SIGNED", received, false, null, rows);
  }

  CaseFile evaluated(PeriodKind period, Stage stage, String received, String... rows) {
    return add(SourceKind.OWN, Form.EVALUATION, period, stage.name(), received, false, null, rows);
  }

  CaseFile evaluatedList(PeriodKind period, Stage stage, String received, String... rows) {
    return add(
        SourceKind.COMPILED, Form.EVALUATION, period, stage.name(), received, false, null, rows);
  }

  CaseFile evaluationSupplement(PeriodKind period, Stage stage, String received, String... rows) {
    return add(SourceKind.OWN, Form.EVALUATION, period, stage.name(), received, true, null, rows);
  }

  /** The file last added was recorded later than it was received. */
  CaseFile recorded(String at) {
    Submission last = submissions.remove(submissions.size() - 1);
    SubmissionHeader h = last.header();
    submissions.add(
        new Submission(
            new SubmissionHeader(
                h.submissionId(),
                h.arrivalNo(),
                h.sha256(),
                h.filePath(),
                h.sender(),
                h.receivedAt(),
                h.receivedBasis(),
                time(at),
                h.sheetName(),
                h.tableNo(),
                h.layoutId(),
                h.form(),
                h.sourceKind(),
                h.sourceUnitId(),
                h.unitId(),
                h.schemeId(),
                h.year(),
                h.period(),
                h.periodId(),
                h.stage(),
                h.supplement(),
                h.declaredNoItems(),
                h.signedDate()),
            last.rows(),
            last.findings()));
    return this;
  }

  /** A person has decided about evaluation rows of that code and text. */
  CaseFile answered(@Nullable String code, String text, String answer) {
    ItemOutcome outcome =
        answer.equals("NEW") || answer.equals("NOTHING")
            ? ItemOutcome.valueOf(answer)
            : ItemOutcome.ITEM;
    answers.add(
        new ItemAnswer(
            ItemQuestion.of("u1", "CK", 2024, Form.EVALUATION, code, text),
            text,
            outcome,
            outcome == ItemOutcome.ITEM ? answer : null,
            new Given("Lan", LocalDateTime.of(2026, 9, 30, 15, 0), null)));
    return this;
  }

  private YearRules answeredRules() {
    return new YearRules(
        rules.schemeId(),
        rules.unitId(),
        rules.year(),
        rules.start(),
        rules.unitFirstDay(),
        rules.unitEnd(),
        rules.successions(),
        rules.periods(),
        rules.signing(),
        rules.precedence(),
        rules.similarityThreshold(),
        rules.shrinkWarnPct(),
        rules.itemCountMin(),
        rules.itemCountMax(),
        new ItemAnswers(answers));
  }

  Outcome asOf(String day) {
    LocalDateTime end = LocalDate.parse(day).plusDays(1).atStartOfDay();
    LinkedYear year = new LinkedYear(answeredRules(), List.copyOf(submissions), List.of());
    CarryOver carryOver = new CarryOver(priors, List.of());
    return new Outcome(new LineageYear(List.of(year), r -> carryOver, end).fold().get(0));
  }

  List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  private CaseFile add(
      SourceKind source,
      Form form,
      @Nullable PeriodKind period,
      String stage,
      String received,
      boolean supplement,
      @Nullable String signedDay,
      String... rows) {
    int no = submissions.size() + 1;
    submissions.add(
        submission(no, U1, source, form, period, stage, received, supplement, signedDay, rows));
    return this;
  }

  /** One file of one unit's year. */
  static Submission submission(
      int no,
      Signatory of,
      SourceKind source,
      Form form,
      @Nullable PeriodKind period,
      String stage,
      String received,
      boolean supplement,
      @Nullable String signedDay,
      String... rows) {
    LocalDateTime at = time(received);
    SubmissionHeader header =
        new SubmissionHeader(
            "s" + no,
            no,
            "sha" + no,
            no + ".xlsx",
            "sender",
            at,
            "LISTED",
            at,
            "Sheet1",
            1,
            "layout",
            form,
            source,
            source == SourceKind.OWN ? of.unitId() : "u9",
            of.unitId(),
            of.schemeId(),
            of.year(),
            period,
            period == null ? null : "PARTY_CALENDAR-" + of.year() + "-" + period,
            stage,
            supplement,
            rows.length == 0,
            signedDay == null ? null : LocalDate.parse(signedDay));
    List<ItemRow> read = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      read.add(row(form, 10 + i, rows[i]));
    }
    return new Submission(header, read, List.of());
  }

  private static LocalDateTime time(String text) {
    return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(9, 0);
  }

  private static ItemRow row(Form form, int rowNo, String text) {
    Matcher m = ROW.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(text);
    }
    String words = m.group(3).isEmpty() || m.group(3).equals("??") ? null : m.group(3);
    boolean evaluates = form == Form.EVALUATION;
    String said = m.group(6) == null ? "" : m.group(6);
    boolean unread = words == null || (evaluates && said.startsWith("??"));
    return new ItemRow(
        rowNo,
        Integer.valueOf(m.group(1)),
        m.group(2),
        words,
        words == null ? "" : TextKey.of(words),
        "B",
        unread,
        evaluates || unread ? null : registration(m.group(4), m.group(5)),
        evaluates && !unread ? evaluation(said) : null,
        false);
  }

  private static RegistrationValues registration(@Nullable String due, @Nullable String carried) {
    boolean readable = !"??".equals(due);
    LocalDate date = due == null || !readable ? null : LocalDate.parse(due);
    Due read =
        date == null
            ? new Due(null, DuePrecision.NONE, null)
            : new Due(date, DuePrecision.DAY, DueOperator.NO_LATER_THAN);
    return new RegistrationValues(
        due, read, readable, null, null, Responsibility.BOTH, carried, null, null);
  }

  private static EvaluationValues evaluation(String said) {
    CompletionState state = null;
    Timeliness timeliness = null;
    LocalDate completed = null;
    String document = null;
    for (String word : said.split(" ", -1)) {
      if (word.startsWith("!")) {
        completed = LocalDate.parse(word.substring(1));
      } else if (word.startsWith("doc:")) {
        document = word.substring(4);
      } else if (word.equals("LATE") || word.equals("ON_TIME") || word.equals("OVERDUE")) {
        timeliness = Timeliness.valueOf(word);
      } else if (!word.equals("BY_DUE_DATE")) {
        state = CompletionState.valueOf(word);
      }
    }
    boolean drops = state == CompletionState.CHANGED && document != null;
    return new EvaluationValues(
        said, state, timeliness, null, completed, document, drops, null, null);
  }

  private static YearRules rules(Signing signing, @Nullable LocalDate unitEnd) {
    return rules(U1, signing, LocalDate.of(2017, 1, 1), unitEnd, List.of());
  }

  /** The rules of one unit's year. */
  static YearRules rules(
      Signatory of,
      Signing signing,
      LocalDate unitFirstDay,
      @Nullable LocalDate unitEnd,
      List<Succession> successions) {
    int year = of.year();
    return new YearRules(
        of.schemeId(),
        of.unitId(),
        year,
        LocalDate.of(year, 1, 1),
        unitFirstDay,
        unitEnd,
        successions,
        List.of(
            period(PeriodKind.H1, LocalDate.of(year, 6, 30)),
            period(PeriodKind.YEAR, LocalDate.of(year, 12, 31))),
        signing,
        List.of(SourceKind.OWN, SourceKind.COMPILED),
        0.6,
        30,
        null,
        null,
        ItemAnswers.NONE);
  }

  private static PeriodRule period(PeriodKind kind, LocalDate cutoff) {
    Map<Stage, LocalDate> due = new TreeMap<>();
    due.put(Stage.SELF, cutoff.plusDays(10));
    due.put(Stage.APPRAISED, cutoff.plusDays(25));
    due.put(Stage.DECIDED, cutoff.plusDays(40));
    String periodId = "PARTY_CALENDAR-" + cutoff.getYear() + "-" + kind;
    return new PeriodRule(periodId, kind, cutoff, due);
  }

  /** What came of it. */
  record Outcome(YearResult result) {
    /** Texts of the items in N of a period, in order of the items. */
    List<String> inN(PeriodKind period) {
      return of(period, Snapshot.EFFECTIVE, Membership.IN_N);
    }

    /** Texts of the items counted apart for one reason. */
    List<String> apart(PeriodKind period, Membership why) {
      return of(period, Snapshot.EFFECTIVE, why);
    }

    private List<String> of(PeriodKind period, String stage, Membership membership) {
      return current(period, stage).stream()
          .filter(s -> s.snapshot().membership() == membership)
          .map(Outcome::text)
          .toList();
    }

    /** {@code text=STATE} of every item that has a snapshot there. */
    List<String> states(PeriodKind period, String stage) {
      return current(period, stage).stream()
          .map(s -> text(s) + "=" + s.snapshot().state())
          .toList();
    }

    /** {@code text=TIMELINESS} likewise. */
    List<String> timeliness(PeriodKind period, String stage) {
      return current(period, stage).stream()
          .map(s -> text(s) + "=" + s.snapshot().timeliness())
          .toList();
    }

    /** Stages that gave the effective state. */
    List<@Nullable Stage> effectiveStages(PeriodKind period) {
      return current(period, Snapshot.EFFECTIVE).stream().map(s -> s.snapshot().givenBy()).toList();
    }

    /** What became of the rows of the n-th file, first is 1: one letter a row. */
    String rows(int file) {
      StringBuilder letters = new StringBuilder();
      for (SettledSubmission s : result.submissions()) {
        if (s.header().arrivalNo() == file) {
          s.rows().forEach(r -> letters.append(r.disposition().name().charAt(0)));
        }
      }
      return letters.toString();
    }

    /** Kinds of all findings. */
    List<FindingKind> findings() {
      return result.submissions().stream()
          .flatMap(s -> s.findings().stream())
          .map(RowFinding::kind)
          .toList();
    }

    /** Current commitments as {@code text=STATE}. */
    List<String> commitments() {
      return result.commitments().stream()
          .filter(v -> v.to() == null)
          .map(v -> v.value().value().row().text() + "=" + v.value().state())
          .toList();
    }

    /** Identifiers of the current commitments' items. */
    List<String> itemIds() {
      return result.commitments().stream()
          .filter(v -> v.to() == null)
          .map(v -> v.value().item().id())
          .toList();
    }

    private List<YearResult.ItemSnapshot> current(PeriodKind period, String stage) {
      return result.snapshots().stream()
          .filter(v -> v.to() == null)
          .map(Versions.Version::value)
          .filter(s -> s.snapshot().period().kind() == period)
          .filter(s -> s.snapshot().stage().equals(stage))
          .sorted(java.util.Comparator.comparing(Outcome::text))
          .toList();
    }

    private static String text(YearResult.ItemSnapshot s) {
      return String.valueOf(s.commitment().value().row().text());
    }
  }
}
