package vn.camket.jobs.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.review.AnswerBook;
import vn.camket.jobs.review.Candidate;
import vn.camket.jobs.review.Candidates;
import vn.camket.jobs.review.GivenAnswer;
import vn.camket.jobs.review.ReviewCase;
import vn.camket.jobs.review.ReviewDesk;
import vn.camket.jobs.run.RegistryInUse;
import vn.camket.schemas.review.ItemQuestion;

/** {@code camket review}: the queue of what a person must decide. */
@Command(
    name = "review",
    description =
        "Lists what waits for a person: names of units, rows without an item, words of statuses and"
            + " themes; takes the answers.",
    footer = {
      "",
      "Answers are data of the home (review/, vocabulary/); the next 'camket run' uses them.",
      "",
      "Examples:",
      "  camket review",
      "  camket review show 3f2a9c01",
      "  camket review answer 3f2a9c01 --unit u00012 --reason \"Sai chính tả\"",
      "  camket review answers --format csv",
      "  camket review withdraw 77ab0123"
    })
final class ReviewCommand implements Callable<Integer> {
  static final String NEXT = "Chạy 'camket run' để dùng.";
  private static final int IN_A_LIST = 3;
  private static final int IN_FULL = 10;

  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  private ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command with its own commands. */
  static CommandLine tree(Terminal terminal) {
    return new CommandLine(new ReviewCommand(terminal))
        .addSubcommand(new Show(terminal))
        .addSubcommand(new ReviewAnswerCommand(terminal))
        .addSubcommand(new Answers(terminal))
        .addSubcommand(new Withdraw(terminal));
  }

  @Override
  public Integer call() throws SQLException {
    Home of = home.of(terminal);
    try (Connection mart = Mart.locked(of.mart(null))) {
      ReviewDesk desk = new ReviewDesk(of, mart);
      RowWriter rows = format.to(terminal);
      rows.begin(
          List.of(
              Head.text("key"),
              Head.text("kind"),
              Head.number("rows"),
              Head.number("answered"),
              Head.text("original_text"),
              Head.text("concerns"),
              Head.text("year"),
              Head.text("example"),
              Head.text("candidates")));
      desk.queue().cases().forEach(c -> rows.row(line(c, desk)));
      rows.end();
      if (format.isForPeople()) {
        terminal.out().println(summary(desk.queue().cases()));
      }
    }
    return ExitCode.OK.code();
  }

  private List<Object> line(ReviewCase each, ReviewDesk desk) {
    // A screen has room for the nearest; 'show' names more.
    String candidates =
        desk.candidates().of(each, format.isForPeople() ? 1 : IN_A_LIST).stream()
            .map(Candidate::line)
            .collect(Collectors.joining("; "));
    return List.of(
        each.key(),
        format.isForPeople() ? Wording.of(each.kind().name()) : each.kind().name(),
        each.rows(),
        each.answered(),
        each.text(),
        concerns(each, desk),
        each.years(),
        each.example(),
        candidates);
  }

  /** Whose question it is: the sender, or the unit that reports. */
  private static String concerns(ReviewCase each, ReviewDesk desk) {
    ItemQuestion item = each.item();
    String sender = each.sender();
    return item != null ? desk.nameOf(item.unitId()) : sender == null ? "" : sender;
  }

  private static String summary(List<ReviewCase> cases) {
    if (cases.isEmpty()) {
      return "Không có gì chờ quyết định.";
    }
    long answered = cases.stream().filter(c -> c.answered() >= c.rows()).count();
    long rows = cases.stream().mapToLong(ReviewCase::rows).sum();
    return cases.size()
        + " câu hỏi, "
        + rows
        + " dòng đang chờ."
        + (answered == 0 ? "" : " " + answered + " câu đã trả lời: " + NEXT);
  }

  @Command(
      name = "show",
      description = "One question in full, with what may be meant and how to answer.",
      footer = {"", "Example:", "  camket review show 3f2a9c01"})
  private static final class Show implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "N", description = "Number of the question, or how it begins.")
    private String key = "";

    Show(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
      Home of = home.of(terminal);
      try (Connection mart = Mart.locked(of.mart(null))) {
        ReviewDesk desk = new ReviewDesk(of, mart);
        ReviewCase question = desk.queue().find(key);
        if (format.isForPeople()) {
          told(question, desk).forEach(terminal.out()::println);
        }
        candidates(question, desk.candidates());
        if (format.isForPeople()) {
          howToAnswer(question, desk).forEach(terminal.out()::println);
        }
      }
      return ExitCode.OK.code();
    }

    private static List<String> told(ReviewCase question, ReviewDesk desk) {
      ItemQuestion item = question.item();
      String code = item == null || item.code() == null ? "" : " [" + item.code() + "]";
      return List.of(
          question.key() + "  " + Wording.of(question.kind().name()),
          "Nguyên văn:  " + question.text() + code,
          "Của:         " + concerns(question, desk),
          "Năm:         " + question.years(),
          "Số dòng chờ: " + question.rows() + " (đã trả lời: " + question.answered() + ")",
          "Ví dụ:       " + question.example());
    }

    private void candidates(ReviewCase question, Candidates candidates) {
      RowWriter rows = format.to(terminal);
      rows.begin(
          List.of(
              Head.text("candidate"),
              Head.text("name"),
              Head.text("note"),
              Head.number("similarity")));
      for (Candidate c : candidates.of(question, IN_FULL)) {
        double rounded = Math.round(c.similarity() * 100) / 100.0;
        rows.row(List.of(c.id(), c.name(), c.note(), rounded));
      }
      rows.end();
    }

    private static List<String> howToAnswer(ReviewCase question, ReviewDesk desk) {
      String answer = "Trả lời: camket review answer " + question.key();
      return switch (question.kind()) {
        case UNIT -> List.of(answer + " --unit MÃ | --none (không phải tên đơn vị)");
        case ITEM ->
            List.of(answer + " --item MÃ | --new (việc chưa đăng ký) | --none (không phải việc)");
        case STATUS -> List.of(answer + " --status TRẠNG_THÁI [--timeliness …] [--drops]");
        case THEME ->
            List.of(
                "Lĩnh vực:\n  " + String.join("\n  ", desk.themes()),
                answer + " --theme MÃ | --theme MÃ_MỚI --new-theme TÊN (thêm lĩnh vực)");
      };
    }
  }

  @Command(
      name = "answers",
      description = "Lists the answers that stand in the home.",
      footer = {"", "Example:", "  camket review answers --format csv"})
  private static final class Answers implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private FormatOption format = new FormatOption();

    Answers(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Home of = home.of(terminal).existing();
      List<GivenAnswer> all = AnswerBook.of(of, RegistryInUse.of(of).registry()).all();
      RowWriter rows = format.to(terminal);
      rows.begin(
          List.of(
              Head.text("key"),
              Head.text("kind"),
              Head.text("original_text"),
              Head.text("holds_for"),
              Head.text("answer"),
              Head.text("answered_by"),
              Head.time("answered_at"),
              Head.text("reason")));
      all.forEach(a -> rows.row(line(a)));
      rows.end();
      if (format.isForPeople()) {
        terminal.out().println(all.isEmpty() ? "Chưa có câu trả lời." : all.size() + " trả lời.");
      }
      return ExitCode.OK.code();
    }

    private List<@Nullable Object> line(GivenAnswer a) {
      String kind = format.isForPeople() ? Wording.of(a.kind().name()) : a.kind().name();
      return Arrays.<@Nullable Object>asList(
          a.key(), kind, a.text(), a.holdsFor(), a.answer(), a.by(), a.at(), a.reason());
    }
  }

  @Command(
      name = "withdraw",
      description = "Takes an answer back; its rows wait again from the next run on.",
      footer = {"", "Example:", "  camket review withdraw 77ab0123"})
  private static final class Withdraw implements Callable<Integer>, Writes {
    private final Terminal terminal;
    @Mixin private WritingOptions options = new WritingOptions();

    @Parameters(paramLabel = "K", description = "Number of the answer: camket review answers.")
    private String key = "";

    Withdraw(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Home home = options.home(terminal).existing();
      RunResult result =
          options.run(
              terminal,
              "review withdraw",
              steps -> {
                GivenAnswer answer =
                    AnswerBook.of(home, RegistryInUse.of(home).registry()).withdraw(key);
                return RunResult.done(
                    "Đã rút câu trả lời "
                        + answer.key()
                        + " “"
                        + answer.text()
                        + "” → "
                        + answer.answer());
              });
      terminal.out().println(result.message());
      terminal.out().println(NEXT);
      return result.exitCode().code();
    }
  }
}
