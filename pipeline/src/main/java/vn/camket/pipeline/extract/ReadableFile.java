package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that was read to its end.
 *
 * @param kind what the file is
 * @param sheets number of visible sheets; 1 for a CSV
 * @param hiddenSheets number of sheets that the sender hid; their rows are not given
 * @param rows number of non-blank rows in visible sheets
 * @param verdict how its text was understood ("UTF-8, dấu phẩy"); empty where the kind says so
 * @param notes what readers of findings should know about it
 */
public record ReadableFile(
    FileKind kind, int sheets, int hiddenSheets, long rows, String verdict, List<ReadNote> notes)
    implements FileReading {

  /** A file of which there is nothing to note. */
  public ReadableFile(FileKind kind, int sheets, int hiddenSheets, long rows) {
    this(kind, sheets, hiddenSheets, rows, "", List.of());
  }

  /** The same with more notes. */
  ReadableFile noting(List<ReadNote> more) {
    List<ReadNote> all = new ArrayList<>(notes);
    all.addAll(more);
    return new ReadableFile(kind, sheets, hiddenSheets, rows, verdict, List.copyOf(all));
  }
}
