package vn.camket.pipeline.storage;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of one home. Keys are relative to the home, with '/': {@code landing/ab12…/content}.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException} when the storage fails, and {@link
 * StorageFullException} when it is full.
 */
public interface Storage extends Serializable {
  /** Whether something stands under the key. */
  boolean exists(String key);

  /** Names of the direct children of a folder, sorted; empty when it does not exist. */
  List<String> list(String folder);

  /** Content of a file. */
  byte[] read(String key);

  /**
   * Writes a file so that a reader sees the old content or the new one, never a part, also after a
   * crash.
   */
  void write(String key, byte[] content);

  /** Puts the tree under {@code from} in place at {@code to}, which must not exist; atomic. */
  void move(String from, String to);

  /** Lets {@code to} hold the same files as {@code from} without copying where that is possible. */
  void carry(String from, String to);

  /** Deletes a file or a folder with all below it; nothing happens when it does not exist. */
  void delete(String key);

  /** Switches a pointer (such as {@code current}) to a folder, atomically. */
  void point(String pointer, String folder);

  /** The folder that a pointer leads to; empty when the pointer does not exist. */
  Optional<String> pointed(String pointer);

  /** Address of a key for Spark. */
  String uri(String key);

  /** Local path of a key, for what needs a local file (DuckDB). */
  Path local(String key);
}
