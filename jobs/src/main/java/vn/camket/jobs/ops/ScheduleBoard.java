package vn.camket.jobs.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule has written down of itself in {@code schedule/board.json}: its entries and its
 * runs. Empty where no schedule ever ran, or where the file cannot be read: the schedule writes it
 * anew.
 *
 * @param entries one per entry
 * @param runs one per entry and period, those that should have begun and have not too
 */
public record ScheduleBoard(List<JsonNode> entries, List<JsonNode> runs) {
  /** Nothing. */
  public static final ScheduleBoard NONE = new ScheduleBoard(List.of(), List.of());

  /**
   * Reads it.
   *
   * @param home folder of the home
   */
  public static ScheduleBoard of(Path home) {
    Path file = home.resolve("schedule").resolve("board.json");
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      JsonNode root = new JsonMapper().readTree(file.toFile());
      return new ScheduleBoard(list(root.path("entries")), list(root.path("runs")));
    } catch (IOException e) {
      return NONE;
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  static @Nullable String text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isTextual() ? value.textValue() : null;
  }

  static @Nullable LocalDateTime time(JsonNode row, String field) {
    String text = text(row, field);
    return text == null ? null : LocalDateTime.parse(text);
  }

  static @Nullable Integer number(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNumber() ? Integer.valueOf(value.intValue()) : null;
  }
}
