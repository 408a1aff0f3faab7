package vn.camket.pipeline.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a JSON text, read token by token. An array of objects, or of arrays, is a table and
 * one sheet; what stands before it (members with a value, arrays of values) are its lines above;
 * what comes last, its lines below. An object that holds arrays is a section, no row. Rows of a
 * sheet are numbered from its first line; its name tells which row is element 0 of which array.
 */
final class JsonSheets {
  /** Members that hold the headings of an array of arrays. */
  private static final Set<String> HEADINGS =
      Set.of("columns", "column", "headers", "header", "fields", "cột", "cot", "tiêu đề cột");

  private static final int LOOK_EVERY = 4096;

  private final JsonParser json;
  private final ReadLimits limits;
  private final TimeBudget budget;
  private final List<List<RawCell>> lines = new ArrayList<>();
  private final Deque<Sheet> ready = new ArrayDeque<>();
  private @Nullable Sheet last;
  private int cells;

  /** A sheet: its name, and its rows from row 1. */
  record Sheet(String name, List<List<RawCell>> rows) {}

  JsonSheets(JsonParser json, ReadLimits limits, TimeBudget budget) {
    this.json = json;
    this.limits = limits;
    this.budget = budget;
  }

  /** All sheets of the text, in order. */
  List<Sheet> read() throws IOException, UnreadableFileException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_OBJECT) {
      Map<List<String>, JsonScalar> values = new LinkedHashMap<>();
      members("", List.of(), values);
      tell(values);
    } else if (token == JsonToken.START_ARRAY) {
      lines.addAll(new JsonScalar(plainValues(), true).lines());
      array("", "", 0);
    }
    if (json.nextToken() != null) {
      throw new IOException("more than one value");
    }
    Sheet open = last;
    if (open == null) {
      open = new Sheet("/", new ArrayList<>());
    }
    open.rows().addAll(lines);
    ready.add(open);
    return List.copyOf(ready);
  }

  /**
   * Reads the members of an object into values.
   *
   * @return whether it holds an array: then its values were told as lines
   */
  private boolean members(String pointer, List<String> path, Map<List<String>, JsonScalar> values)
      throws IOException, UnreadableFileException {
    boolean section = false;
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = json.nextToken()) {
      String name = json.currentName();
      List<String> below = new ArrayList<>(path);
      below.add(name);
      String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT) {
        section |= members(place, below, values);
      } else if (value == JsonToken.START_ARRAY) {
        JsonScalar plain = new JsonScalar(plainValues(), true);
        if (json.currentToken() == JsonToken.END_ARRAY) {
          JsonTable.put(values, below, plain);
        } else {
          section = true;
          tell(values);
          lines.addAll(plain.lines());
          array(place, name, plain.values().size());
        }
      } else {
        JsonTable.put(values, below, new JsonScalar(value(), false));
      }
    }
    return section;
  }

  /** Values of an array up to its end, or to its first element that is none. */
  private List<JsonScalar.Value> plainValues() throws IOException, UnreadableFileException {
    List<JsonScalar.Value> values = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != null && token.isScalarValue();
        token = json.nextToken()) {
      values.addAll(value());
    }
    return values;
  }

  /** What a section says becomes lines: a name and its value, or a line for each value. */
  private void tell(Map<List<String>, JsonScalar> values) {
    values.forEach(
        (path, said) -> {
          String name = String.join(" / ", path);
          RawCell cell = said.array() ? null : said.cell(1);
          if (isHeading(path.get(path.size() - 1))) {
            lines.add(said.cells());
          } else if (cell == null || CellTexts.isBlank(name)) {
            lines.addAll(said.lines());
          } else {
            lines.add(List.of(new RawCell(0, name, null), cell));
          }
        });
    values.clear();
  }

  private static boolean isHeading(String name) {
    return HEADINGS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Reads an array on whose first element, that is no plain value, the parser stands. */
  private void array(String pointer, String name, int firstElement)
      throws IOException, UnreadableFileException {
    JsonTable table = new JsonTable();
    List<List<RawCell>> positional = new ArrayList<>();
    int element = firstElement;
    for (JsonToken token = json.currentToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      String place = pointer + "/" + element++;
      if (token == JsonToken.START_OBJECT) {
        Map<List<String>, JsonScalar> object = new LinkedHashMap<>();
        if (members(place, List.of(), object)) {
          tell(object);
        } else {
          table.add(object);
        }
      } else if (token == JsonToken.START_ARRAY) {
        positional.add(elements());
      } else {
        lines.addAll(new JsonScalar(value(), false).lines());
      }
    }
    place(pointer, name, table, positional);
  }

  private void place(String pointer, String name, JsonTable table, List<List<RawCell>> positional) {
    if (isHeading(name)) {
      lines.addAll(positional);
    } else if (!positional.isEmpty()) {
      sheet(pointer, 0, positional);
    }
    if (!table.isEmpty()) {
      sheet(pointer, table.headingRows(), table.lines());
    }
  }

  private void sheet(String pointer, int headingRows, List<List<RawCell>> found) {
    if (last != null) {
      ready.add(last);
    }
    int first = lines.size() + headingRows + 1;
    String name = (pointer.isEmpty() ? "/" : pointer) + " (dòng " + first + " = " + pointer + "/0)";
    List<List<RawCell>> rows = new ArrayList<>(lines);
    rows.addAll(found);
    lines.clear();
    last = new Sheet(name, rows);
  }

  /** An array within an array: a row by position. What is deeper is one cell. */
  private List<RawCell> elements() throws IOException, UnreadableFileException {
    List<RawCell> row = new ArrayList<>();
    int column = 0;
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      RawCell cell =
          new JsonScalar(token.isScalarValue() ? value() : within(), false).cell(column++);
      if (cell != null) {
        row.add(cell);
      }
    }
    return row;
  }

  /** All values within an object or array. */
  private List<JsonScalar.Value> within() throws IOException, UnreadableFileException {
    List<JsonScalar.Value> values = new ArrayList<>();
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null) {
        break;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token.isScalarValue()) {
        values.addAll(value());
      }
    }
    return values;
  }

  /** The value on which the parser stands; none when it is null or blank. */
  private List<JsonScalar.Value> value() throws IOException, UnreadableFileException {
    if (++cells > limits.cells()) {
      throw new UnreadableFileException(
          Unreadable.tooLarge(FileKind.JSON, "hơn " + limits.cells() + " giá trị"));
    }
    if (cells % LOOK_EVERY == 0) {
      budget.check();
    }
    JsonToken token = json.currentToken();
    if (token == null || token == JsonToken.VALUE_NULL || CellTexts.isBlank(json.getText())) {
      return List.of();
    }
    return token.isNumeric()
        ? List.of(new JsonScalar.Value(StoredNumber.text(new BigDecimal(json.getText())), true))
        : List.of(new JsonScalar.Value(json.getText(), false));
  }
}
