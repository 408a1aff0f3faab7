package vn.camket.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Timeliness;

/** Puts a state into the words of a form. */
final class Wording {
  private final Dice dice;
  private final int version;
  private final Deadline due;
  private final PeriodKind period;
  private final LocalDate cutoff;

  Wording(Dice dice, int version, Deadline due, PeriodKind period, LocalDate cutoff) {
    this.dice = dice;
    this.version = version;
    this.due = due;
    this.period = period;
    this.cutoff = cutoff;
  }

  Outcome of(CompletionState state, @Nullable LocalDate completed) {
    return version == 1 ? ticked(state, completed) : spoken(state, completed);
  }

  /** The first forms know three columns to tick. */
  private Outcome ticked(CompletionState state, @Nullable LocalDate completed) {
    return switch (state) {
      case DONE, DONE_EXCEEDED -> plain(CompletionState.DONE, "đã hoàn thành", completed, null);
      case NOT_STARTED -> plain(CompletionState.NOT_STARTED, "chưa triển khai", null, null);
      default -> plain(CompletionState.IN_PROGRESS, "đang thực hiện", null, null);
    };
  }

  private Outcome spoken(CompletionState state, @Nullable LocalDate completed) {
    return switch (state) {
      case DONE -> done(completed);
      case DONE_EXCEEDED -> exceeded(completed);
      case BASIC -> plain(state, basicWords(), null, dice.between(80, 95));
      case IN_PROGRESS -> inProgress();
      case NOT_STARTED -> plain(state, dice.one("Chưa triển khai", "Chưa thực hiện"), null, 0);
      case NOT_DONE -> notDone();
      case CHANGED -> changed();
      case UNKNOWN -> Outcome.silent(null);
    };
  }

  private String basicWords() {
    return dice.one("Cơ bản hoàn thành", "Hoàn thành cơ bản", "Đạt cơ bản", "Xấp xỉ đạt");
  }

  private Outcome done(@Nullable LocalDate completed) {
    LocalDate told = dice.chance(0.8) ? completed : null;
    if (dice.chance(0.35)) {
      return doneWithTerm(completed, told);
    }
    String words =
        dice.one("Đã hoàn thành", "Hoàn thành", "HT", "Đã thực hiện xong", "Hoàn thành 100%");
    return plain(CompletionState.DONE, words, told, 100);
  }

  /** Words that speak of the term; now and then against the dates, which then decide. */
  private Outcome doneWithTerm(@Nullable LocalDate completed, @Nullable LocalDate told) {
    boolean kept = completed == null || due.keptBy(completed);
    boolean saysKept = dice.chance(0.04) != kept;
    String words =
        saysKept
            ? dice.one("Hoàn thành đúng hạn", "Hoàn thành đúng tiến độ", "Hoàn thành trước hạn")
            : dice.one("Hoàn thành quá hạn", "Hoàn thành trễ hạn", "Hoàn thành chậm tiến độ");
    Timeliness stated = saysKept ? Timeliness.ON_TIME : Timeliness.LATE;
    return new Outcome(CompletionState.DONE, words, stated, told, 100, null, false, false);
  }

  private Outcome exceeded(@Nullable LocalDate completed) {
    if (completed != null && due.keptBy(completed) && dice.chance(0.3)) {
      return new Outcome(
          CompletionState.DONE_EXCEEDED,
          "Vượt tiến độ",
          Timeliness.ON_TIME,
          completed,
          100,
          null,
          false,
          false);
    }
    String words = dice.one("Hoàn thành vượt mức", "Vượt kế hoạch");
    return plain(CompletionState.DONE_EXCEEDED, words, completed, 100);
  }

  private Outcome inProgress() {
    int percent = dice.between(10, 75);
    boolean overdue = due.date() != null && !due.date().isAfter(cutoff);
    return switch (dice.weighted(50, 10, 12, 12, 6)) {
      case 0 -> plain(CompletionState.IN_PROGRESS, goingWords(), null, percent);
      case 1 -> plain(CompletionState.IN_PROGRESS, "Chưa bảo đảm tiến độ", null, percent);
      case 2 ->
          overdue
              ? termed(CompletionState.IN_PROGRESS, "Đang thực hiện quá hạn", Timeliness.OVERDUE)
              : termed(CompletionState.IN_PROGRESS, "Đang thực hiện trong hạn", Timeliness.NOT_DUE);
      case 3 -> notYet(CompletionState.IN_PROGRESS, percent);
      default ->
          overdue
              ? plain(CompletionState.IN_PROGRESS, goingWords(), null, percent)
              : termed(
                  CompletionState.IN_PROGRESS, "Chưa hoàn thành trong hạn", Timeliness.NOT_DUE);
    };
  }

  private String goingWords() {
    return due.text().equalsIgnoreCase("thường xuyên")
        ? dice.one("Thường xuyên", "Đang tiếp tục thực hiện")
        : dice.one("Đang thực hiện", "Đang triển khai", "Đang tiếp tục thực hiện");
  }

  private Outcome notDone() {
    int percent = dice.between(0, 60);
    return switch (dice.weighted(45, 20, 35)) {
      case 0 ->
          plain(CompletionState.NOT_DONE, dice.one("Không hoàn thành", "Không đạt"), null, percent);
      case 1 -> termed(CompletionState.NOT_DONE, "Chưa hoàn thành quá hạn", Timeliness.OVERDUE);
      default -> notYet(CompletionState.NOT_DONE, percent);
    };
  }

  /** "Chưa hoàn thành" where it means the state that is wanted, else plain words. */
  private Outcome notYet(CompletionState wanted, int percent) {
    if (TermRule.notYetDone(due, period, cutoff) == wanted) {
      return plain(wanted, dice.one("Chưa hoàn thành", "Chưa đạt"), null, percent);
    }
    return wanted == CompletionState.NOT_DONE
        ? plain(wanted, "Không hoàn thành", null, percent)
        : plain(wanted, "Đang thực hiện", null, percent);
  }

  /** Changed, sometimes dropped; a document can be named from the third forms on. */
  private Outcome changed() {
    boolean drops = dice.chance(0.5);
    String words =
        drops
            ? dice.one("Thôi thực hiện", "Không tiếp tục thực hiện")
            : dice.one("Điều chỉnh", "Gia hạn", "Chuyển sang năm sau", "Tạm dừng");
    String document =
        version == 3 && dice.chance(0.7)
            ? "Thông báo số "
                + dice.between(100, 900)
                + "-TB/TU ngày "
                + Deadlines.shortDay(cutoff.minusDays(dice.between(5, 60)))
            : null;
    return new Outcome(CompletionState.CHANGED, words, null, null, null, document, drops, false);
  }

  private static Outcome plain(
      CompletionState state,
      String words,
      @Nullable LocalDate completed,
      @Nullable Integer percent) {
    return new Outcome(state, words, null, completed, percent, null, false, false);
  }

  private Outcome termed(CompletionState state, String words, Timeliness stated) {
    return new Outcome(state, words, stated, null, dice.between(10, 75), null, false, false);
  }
}
