package vn.camket.jobs.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a grid as JSON: for each table its lines and an array of objects, whose members are named
 * by the headings; headings below a common one are members of a member.
 */
final class JsonFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Grid grid;
  private final Look look;

  private JsonFile(Grid grid, Look look) {
    this.grid = grid;
    this.look = look;
  }

  static void write(Path file, Grid grid, Look look) throws IOException {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode parts = document.putArray("phần");
    JsonFile json = new JsonFile(grid, look);
    for (GridTable part : GridTable.of(grid)) {
      if (part.hasTable()) {
        ObjectNode section = parts.addObject();
        json.lines(section.putArray("mở đầu"), part);
        json.rows(section.putArray("biểu"), part);
      } else {
        json.lines(document.putArray("kết"), part);
      }
    }
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
  }

  private void lines(ArrayNode to, GridTable part) {
    for (Grid.Row row : part.lines()) {
      for (Cell cell : row.cells()) {
        String text = CsvFile.text(cell);
        if (!text.isEmpty()) {
          to.add(look.spell(text));
        }
      }
    }
  }

  private void rows(ArrayNode to, GridTable part) {
    List<List<String>> paths = paths(part);
    List<Grid.Row> rows =
        new ArrayList<>(part.headings().subList(levels(part), part.headings().size()));
    rows.addAll(part.rows());
    for (Grid.Row row : rows) {
      ObjectNode object = to.addObject();
      for (int column = 0; column < paths.size(); column++) {
        put(object, paths.get(column), row.cells().get(column));
      }
    }
  }

  private void put(ObjectNode object, List<String> path, Cell cell) {
    ObjectNode member = object;
    for (String group : path.subList(0, path.size() - 1)) {
      member = member.withObjectProperty(group);
    }
    String name = path.get(path.size() - 1);
    if (cell instanceof Cell.Figure figure && figure.format().isEmpty()) {
      member.put(name, figure.value());
    } else {
      member.put(name, look.spell(CsvFile.text(cell)));
    }
  }

  /** Rows of headings without the row of column numbers. */
  private static int levels(GridTable part) {
    List<Cell> last = part.headings().get(part.headings().size() - 1).cells();
    boolean numbers = CsvFile.text(last.get(0)).equals("A");
    return part.headings().size() - (numbers ? 1 : 0);
  }

  /** The headings over each column, from the top. */
  private List<List<String>> paths(GridTable part) {
    List<List<String>> paths = new ArrayList<>();
    for (int column = 0; column < part.width(); column++) {
      List<String> path = new ArrayList<>();
      for (int level = 0; level < levels(part); level++) {
        String heading = heading(part, level, column);
        if (!heading.isEmpty()) {
          path.add(look.spell(heading));
        }
      }
      paths.add(path);
    }
    return paths;
  }

  private String heading(GridTable part, int level, int column) {
    int row = part.firstRow() + level;
    int from = column;
    for (Grid.Merge merge : grid.merges()) {
      boolean covers = merge.top() == row && merge.left() <= column && column <= merge.right();
      from = covers ? merge.left() : from;
    }
    return CsvFile.text(part.headings().get(level).cells().get(from));
  }
}
