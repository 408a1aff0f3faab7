package vn.camket.pipeline.landing;

import java.time.Instant;

/**
 * A file that stands in the inbox.
 *
 * @param path path relative to the inbox, with '/'
 * @param sizeBytes size
 * @param modifiedAt modification time
 */
record InboxFile(String path, long sizeBytes, Instant modifiedAt) {
  /** Name of the top folder; '.' for a file directly in the inbox. */
  String topFolder() {
    return topFolder(path);
  }

  static String topFolder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }
}
