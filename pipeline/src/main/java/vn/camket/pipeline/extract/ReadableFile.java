package vn.camket.pipeline.extract;

/**
 * A file that was read to its end.
 *
 * @param kind what the file is
 * @param sheets number of visible sheets; 1 for a CSV
 * @param hiddenSheets number of sheets that the sender hid; their rows are not given
 * @param rows number of non-blank rows in visible sheets
 */
public record ReadableFile(FileKind kind, int sheets, int hiddenSheets, long rows)
    implements FileReading {}
