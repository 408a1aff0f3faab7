package vn.camket.jobs.backup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The first entry of a backup, {@code backup.json}: what it holds. Files of equal content stand in
 * it once.
 *
 * @param format {@link #FORMAT}
 * @param formatVersion version of this format
 * @param homeSchemaVersion version of the durable formats of the home
 * @param homeName name of the home
 * @param homeKind SAMPLE or REAL
 * @param createdAt local time of Asia/Ho_Chi_Minh
 * @param files the files, by path
 * @param notIncluded what belongs to the home and is not in it, with where it is
 */
public record BackupContents(
    @JsonProperty("format") String format,
    @JsonProperty("format_version") int formatVersion,
    @JsonProperty("home_schema_version") int homeSchemaVersion,
    @JsonProperty("home_name") String homeName,
    @JsonProperty("home_kind") String homeKind,
    @JsonProperty("created_at") String createdAt,
    @JsonProperty("files") List<SavedFile> files,
    @JsonProperty("not_included") List<String> notIncluded) {

  /** What says that a file is a backup of a home. */
  public static final String FORMAT = "camket-backup";

  /** The version of the format that this program writes and reads. */
  public static final int FORMAT_VERSION = 1;

  /** Name of the entry. */
  static final String ENTRY = "backup.json";

  /**
   * One file.
   *
   * @param path relative to the home, with '/'
   * @param size in bytes
   * @param sha256 of its content, which stands in the entry {@code content/<sha256>}
   * @param mode permissions as {@code rw-------}
   * @param modified when it was changed last, milliseconds since 1970
   */
  public record SavedFile(
      @JsonProperty("path") String path,
      @JsonProperty("size") long size,
      @JsonProperty("sha256") String sha256,
      @JsonProperty("mode") String mode,
      @JsonProperty("modified") long modified) {
    String entry() {
      return "content/" + sha256;
    }
  }

  /** Bytes of all files together. */
  public long bytes() {
    return files.stream().mapToLong(SavedFile::size).sum();
  }
}
