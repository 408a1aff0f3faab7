package vn.camket.jobs.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.CsvRows;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.QueryException;

/** Writes what a question gives to a file, which appears when it is whole. */
public final class Export {
  private final Path mart;
  private final Path target;
  private final boolean forExcel;

  /**
   * @param mart the mart to ask
   * @param target the file, absolute; replaced when it exists
   * @param forExcel whether a CSV gets a byte order mark and its texts are kept from being formulas
   */
  public Export(Path mart, Path target, boolean forExcel) {
    this.mart = mart;
    this.target = target;
    this.forExcel = forExcel;
  }

  /**
   * Writes the file.
   *
   * @param sql the question, without question marks
   * @throws QueryException when the database refuses it
   * @throws UncheckedIOException when the file cannot be written
   */
  public Exported write(String sql, ExportFormat format) {
    return write(sql, format, List.of());
  }

  /**
   * Writes the file.
   *
   * @param sql the question
   * @param parameters values of its question marks
   * @throws QueryException when the database refuses it
   * @throws UncheckedIOException when the file cannot be written
   */
  public Exported write(
      String sql, ExportFormat format, List<? extends @Nullable Object> parameters) {
    Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Exported exported =
          format == ExportFormat.PARQUET
              ? parquet(sql, fresh, parameters)
              : streamed(sql, format, fresh, parameters);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return exported;
    } catch (IOException e) {
      throw new UncheckedIOException(target + ": cannot be written: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new QueryException(String.valueOf(e.getMessage()), e);
    } finally {
      dropped(fresh);
    }
  }

  private Exported streamed(
      String sql, ExportFormat format, Path fresh, List<? extends @Nullable Object> parameters)
      throws IOException, SQLException {
    try (Connection connection = Mart.exporting(mart, fresh);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
      Query query = new Query(connection, sql, parameters.toArray());
      if (format == ExportFormat.CSV) {
        return new Exported(query.writeTo(new CsvRows(out, forExcel)), 0);
      }
      XlsxRows rows = new XlsxRows(out, "camket");
      return new Exported(query.writeTo(rows), rows.cutCells());
    }
  }

  private Exported parquet(String sql, Path fresh, List<? extends @Nullable Object> parameters)
      throws SQLException {
    String question = sql.strip().replaceAll(";+$", "");
    String path = fresh.toString().replace("'", "''");
    String copy = "COPY (" + question + "\n) TO '" + path + "' (FORMAT parquet, COMPRESSION zstd)";
    try (Connection connection = Mart.exporting(mart, fresh);
        PreparedStatement statement = connection.prepareStatement(copy)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return new Exported(statement.executeUpdate(), 0);
    }
  }

  private static void dropped(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(fresh + ": cannot be deleted", e);
    }
  }

  /**
   * What was written.
   *
   * @param rows rows
   * @param cutCells cells that were too long for a spreadsheet and were cut
   */
  public record Exported(long rows, long cutCells) {}
}
