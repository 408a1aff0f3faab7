package vn.camket.pipeline.extract;

import java.io.Serializable;

/** What reading a file gave: rows, or the reason why there are none. */
public sealed interface FileReading extends Serializable permits ReadableFile, UnreadableFile {
  /** What the file is. */
  FileKind kind();
}
