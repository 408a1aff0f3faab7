package vn.camket.pipeline.extract;

import java.io.Serializable;

/**
 * Bounds of what is read from one file, so that no file can exhaust a task's memory.
 *
 * @param columns columns of a row, that of a spreadsheet
 * @param rows rows of a spreadsheet's sheet; a CSV is streamed and has no such bound
 * @param inflatedBytes bytes that a zipped workbook may unfold to (zip bombs)
 * @param memoryBytes size up to which a file is held in memory; larger files are streamed when they
 *     are CSV and refused otherwise
 */
public record ReadLimits(int columns, int rows, long inflatedBytes, long memoryBytes)
    implements Serializable {
  private static final long MEBIBYTE = 1024L * 1024L;

  /** The limits of the product. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(16_384, 1_048_576, 512 * MEBIBYTE, 64 * MEBIBYTE);
}
