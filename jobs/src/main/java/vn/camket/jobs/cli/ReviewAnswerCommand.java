package vn.camket.jobs.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.QueryException;
import vn.camket.jobs.review.CaseKind;
import vn.camket.jobs.review.ReviewCase;
import vn.camket.jobs.review.ReviewDesk;
import vn.camket.jobs.review.UnitScope;
import vn.camket.schemas.review.Given;
import vn.camket.schemas.review.ItemOutcome;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.AliasOrigin;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.Timeliness;

/** {@code camket review answer}: a person decides; nothing is decided otherwise. */
@Command(
    name = "answer",
    description =
        "Answers a question of 'camket review'. The answer holds for all equal cases, from the next"
            + " run on.",
    footer = {
      "",
      "Examples:",
      "  camket review answer 3f2a9c01 --unit u00012",
      "  camket review answer 3f2a9c01 --unit u00012 --from 2024 --to 2025 --every-sender",
      "  camket review answer 81aa20c3 --item i0f3c… --reason \"Viết lại nội dung\" --by \"Lan\"",
      "  camket review answer 9c01d2e4 --status IN_PROGRESS --timeliness NOT_DUE",
      "  camket review answer 5b7e10aa --theme KTXH",
      "  camket review answer 5b7e10aa --theme CDS --new-theme \"Chuyển đổi số\""
    })
final class ReviewAnswerCommand implements Callable<Integer>, Writes {

  /** Exactly one of these is the answer. */
  private static final class Choice {
    @Option(names = "--unit", paramLabel = "ID", description = "The unit that is meant.")
    private @Nullable String unit;

    @Option(names = "--item", paramLabel = "ID", description = "The item that is meant.")
    private @Nullable String item;

    @Option(
        names = "--status",
        paramLabel = "STATE",
        description = "What the word means: a completion state, or BY_DUE_DATE.")
    private @Nullable String status;

    @Option(
        names = "--theme",
        paramLabel = "CODE",
        description = "The theme that the word means: 'camket review show N' lists them.")
    private @Nullable String theme;

    @Option(names = "--new", description = "An item that nobody registered: counted apart.")
    private boolean isNew;

    @Option(names = "--none", description = "No unit, or no commitment: its rows are set aside.")
    private boolean none;
  }

  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WritingOptions options = new WritingOptions();

  @Parameters(paramLabel = "N", description = "Number of the question, or how it begins.")
  private String key = "";

  @ArgGroup(multiplicity = "1")
  private Choice choice = new Choice();

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First scheme-year of an answer about a unit. Default: the first that waits.")
  private @Nullable Integer from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "Its last scheme-year. Default: the last that waits.")
  private @Nullable Integer to;

  @Option(
      names = "--every-sender",
      description = "An answer about a unit holds for the files of every sender, not only of this.")
  private boolean everySender;

  @Option(
      names = "--timeliness",
      paramLabel = "WORD",
      description = "What the word of a status says about time: ${COMPLETION-CANDIDATES}.")
  private @Nullable Timeliness timeliness;

  @Option(
      names = "--drops",
      description = "With CHANGED: where a document is named, the item leaves the count.")
  private boolean drops;

  @Option(
      names = "--new-theme",
      paramLabel = "NAME",
      description = "With --theme: CODE is a new theme of this name.")
  private @Nullable String newTheme;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private @Nullable String reason;

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: $USER.")
  private @Nullable String by;

  ReviewAnswerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (newTheme != null && choice.theme == null) {
      throw wrong("--new-theme goes with --theme only");
    }
    StatusAlias meaning = choice.status == null ? null : meaning(choice.status);
    Home home = options.home(terminal).existing();
    RunResult result = options.run(terminal, "review answer", steps -> answered(home, meaning));
    terminal.out().println(result.message());
    terminal.out().println(ReviewCommand.NEXT);
    return result.exitCode().code();
  }

  /** What a word means, its phrase still open. */
  private StatusAlias meaning(String status) {
    CompletionState state = null;
    if (!status.equals(StatusAlias.BY_DUE_DATE)) {
      try {
        state = CompletionState.valueOf(status);
      } catch (IllegalArgumentException e) {
        throw wrong(
            "--status names no state: "
                + status
                + "; states are "
                + Arrays.toString(CompletionState.values())
                + " and "
                + StatusAlias.BY_DUE_DATE);
      }
    }
    if (drops && state != CompletionState.CHANGED) {
      throw wrong("--drops goes with --status CHANGED only");
    }
    return new StatusAlias("", "", state, timeliness, drops, AliasOrigin.HOME);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private RunResult answered(Home home, @Nullable StatusAlias meaning) {
    try (Connection mart = Mart.locked(home.mart(null))) {
      ReviewDesk desk = new ReviewDesk(home, mart);
      ReviewCase question = desk.queue().find(key);
      answer(desk, question, meaning);
      return RunResult.done(told(question));
    } catch (SQLException e) {
      throw new QueryException(String.valueOf(e.getMessage()), e);
    }
  }

  private void answer(ReviewDesk desk, ReviewCase question, @Nullable StatusAlias meaning) {
    Given given = new Given(by == null ? terminal.user() : by, terminal.now(), reason);
    if (meaning != null) {
      String phrase = question.text().strip();
      desk.answerStatus(
          question,
          new StatusAlias(
              TextKey.ofWord(phrase),
              phrase,
              meaning.completionState(),
              timeliness,
              drops,
              AliasOrigin.HOME));
    } else if (choice.theme != null) {
      desk.answerTheme(question, choice.theme, newTheme);
    } else if (choice.unit != null || (choice.none && question.kind() == CaseKind.UNIT)) {
      desk.answerUnit(question, choice.unit, new UnitScope(everySender, from, to), given);
    } else {
      desk.answerItem(question, outcome(), choice.item, given);
    }
  }

  private ItemOutcome outcome() {
    return choice.item != null
        ? ItemOutcome.ITEM
        : choice.isNew ? ItemOutcome.NEW : ItemOutcome.NOTHING;
  }

  /** Goes into the ledger of runs too: there stands who said what a word means, and why. */
  private String told(ReviewCase question) {
    String answer =
        choice.unit != null
            ? choice.unit
            : choice.item != null
                ? choice.item
                : choice.status != null
                    ? choice.status
                    : choice.theme != null
                        ? choice.theme + (newTheme == null ? "" : " " + newTheme)
                        : choice.isNew ? "việc mới" : "không thuộc đâu";
    return "Đã trả lời "
        + question.key()
        + " “"
        + question.text()
        + "” → "
        + answer
        + " ("
        + (by == null ? terminal.user() : by)
        + (reason == null ? "" : ": " + reason)
        + ")";
  }
}
