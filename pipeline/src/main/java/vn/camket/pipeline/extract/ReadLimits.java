package vn.camket.pipeline.extract;

import java.io.Serializable;

/**
 * Bounds of what is read from one file, so that no file can exhaust a task's memory or time.
 *
 * @param columns columns of a row, that of a spreadsheet
 * @param rows rows of a spreadsheet's sheet; a CSV is streamed and has no such bound
 * @param inflatedBytes bytes that a zipped document may unfold to (zip bombs)
 * @param memoryBytes size up to which a file is held in memory; larger files are streamed when they
 *     are CSV and refused otherwise. What a zipped document's reader holds at once (shared texts,
 *     styles) may be as large
 * @param cells cells of a part that is held at once: a sheet of a workbook of 97-2003, an array of
 *     a JSON file, a table of a Word document
 * @param seconds processor time for one file
 */
public record ReadLimits(
    int columns, int rows, long inflatedBytes, long memoryBytes, int cells, int seconds)
    implements Serializable {
  private static final long MEBIBYTE = 1024L * 1024L;
  private static final int CELLS = 1_000_000;
  private static final int SECONDS = 300;

  /** The limits of the product. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(16_384, 1_048_576, 512 * MEBIBYTE, 64 * MEBIBYTE);

  /** Limits of size, with the product's limits of cells and time. */
  public ReadLimits(int columns, int rows, long inflatedBytes, long memoryBytes) {
    this(columns, rows, inflatedBytes, memoryBytes, CELLS, SECONDS);
  }
}
