package vn.camket.jobs.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.output.QueryException;
import vn.camket.jobs.receipt.SentSheet;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.schemas.yaml.DataFile;

/** The raw rows of a home: what the cells of a file held. */
public final class RawRows implements AutoCloseable {
  /** Place of the stored text among the fields of a cell. */
  private static final int STORED = 3;

  private static final String NONE = "(không còn dòng gốc)";

  private final Connection connection;
  private final List<String> files;

  private RawRows(Connection connection, List<String> files) {
    this.connection = connection;
    this.files = files;
  }

  /** The raw rows of a home; none when nothing was read yet. */
  public static RawRows of(Home home) {
    return new RawRows(Mart.reading(), files(home.paths().raw()));
  }

  /**
   * The cells of one row as a person reads them: {@code A: 1 | B: Xây dựng …}.
   *
   * @param sha256 content of the file
   * @param sheet name of the sheet
   * @param row row, 1-based
   */
  public String cells(String sha256, String sheet, long row) {
    if (files.isEmpty()) {
      return NONE;
    }
    String sql = DataFile.shippedText(RawRows.class, "raw_row.sql");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, connection.createArrayOf("VARCHAR", files.toArray()));
      statement.setString(2, sha256);
      statement.setString(3, sheet);
      statement.setLong(4, row);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? told(rows.getArray(1)) : NONE;
      }
    } catch (SQLException e) {
      throw new QueryException("raw/: " + e.getMessage(), e);
    }
  }

  /**
   * The sheets of a file as they were sent, without those that were hidden.
   *
   * @param sha256 content of the file
   * @param most most rows to give, the first ones
   */
  public List<SentSheet> sheets(String sha256, int most) {
    Map<String, List<SentSheet.SentRow>> sheets = new LinkedHashMap<>();
    if (files.isEmpty()) {
      return List.of();
    }
    String sql = DataFile.shippedText(RawRows.class, "raw_file.sql");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, connection.createArrayOf("VARCHAR", files.toArray()));
      statement.setString(2, sha256);
      statement.setInt(3, most);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sheets
              .computeIfAbsent(rows.getString(2), s -> new ArrayList<>())
              .add(new SentSheet.SentRow(rows.getInt(3), sent(rows.getArray(4))));
        }
      }
    } catch (SQLException e) {
      throw new QueryException("raw/: " + e.getMessage(), e);
    }
    return sheets.entrySet().stream().map(e -> new SentSheet(e.getKey(), e.getValue())).toList();
  }

  private static List<SentSheet.SentCell> sent(Array cells) throws SQLException {
    List<SentSheet.SentCell> sent = new ArrayList<>();
    for (Object cell : (Object[]) cells.getArray()) {
      @Nullable Object[] parts = ((Struct) cell).getAttributes();
      Object format = parts[2];
      sent.add(
          new SentSheet.SentCell(
              Integer.parseInt(String.valueOf(parts[0])),
              String.valueOf(parts[1]),
              format == null ? null : String.valueOf(format)));
    }
    return sent;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String told(Array cells) throws SQLException {
    List<String> told = new ArrayList<>();
    for (Object cell : (Object[]) cells.getArray()) {
      @Nullable Object[] parts = ((Struct) cell).getAttributes();
      String letter = RawCell.letterOf(Integer.parseInt(String.valueOf(parts[0])));
      told.add(letter + ": " + line(parts[1]) + stored(parts));
    }
    return String.join(" | ", told);
  }

  private static String line(@Nullable Object text) {
    return String.valueOf(text).replaceAll("\\s+", " ").strip();
  }

  /** What the file holds, where that is a legacy character set. */
  private static String stored(@Nullable Object[] parts) {
    return parts.length <= STORED || parts[STORED] == null
        ? ""
        : " (trong tệp: " + line(parts[STORED]) + ")";
  }

  private static List<String> files(Path raw) {
    if (!Files.isDirectory(raw)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(raw)) {
      return tree.map(Path::toString).filter(p -> p.endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(raw + ": cannot be read", e);
    }
  }
}
