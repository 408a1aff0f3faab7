package vn.camket.scheduler.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import vn.camket.scheduler.World;
import vn.camket.scheduler.board.Board;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/** Asks about the schedule of a home. */
final class Asking {
  private final World world;
  private final Path home;

  Asking(World world, Path home) {
    this.world = world;
    this.home = home;
  }

  ArrayNode list() {
    return ask(board -> board.list(world.now()));
  }

  ArrayNode next(int days) {
    return ask(board -> board.next(world.now(), days));
  }

  ArrayNode runs(int limit) {
    return ask(board -> board.runs(limit));
  }

  private ArrayNode ask(Question question) {
    ReportingCalendar calendar = new HomeCalendar(home).read();
    try (Store store = Store.open(StoreSettings.fileOf(home))) {
      return question.of(new Board(home, calendar, new Ledger(store)));
    }
  }

  private interface Question {
    ArrayNode of(Board board);
  }
}
