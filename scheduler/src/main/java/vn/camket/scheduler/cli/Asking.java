package vn.camket.scheduler.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.Map;
import vn.camket.scheduler.World;
import vn.camket.scheduler.board.Board;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;
import vn.camket.scheduler.service.NodeFolder;

/** Asks about the schedule of a home: the running service, else the store itself. */
final class Asking {
  private final World world;
  private final NodeFolder node;

  Asking(World world, NodeFolder node) {
    this.world = world;
    this.node = node;
  }

  ArrayNode list() {
    return ask("list", Map.of(), board -> board.list(world.now()));
  }

  ArrayNode next(int days) {
    return ask(
        "next", Map.of("days", Integer.toString(days)), board -> board.next(world.now(), days));
  }

  ArrayNode runs(int limit) {
    return ask("runs", Map.of("limit", Integer.toString(limit)), board -> board.runs(limit));
  }

  private ArrayNode ask(String name, Map<String, String> query, Question question) {
    RunningService service = RunningService.of(node);
    if (service != null) {
      return service.rows("GET", "/api/" + name, query);
    }
    Path home = node.home();
    ReportingCalendar calendar = new HomeCalendar(home).read();
    try (Store store = Store.open(StoreSettings.of(home, calendar.service()))) {
      return question.of(new Board(home, calendar, new Ledger(store)));
    }
  }

  private interface Question {
    ArrayNode of(Board board);
  }
}
