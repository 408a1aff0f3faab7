package vn.camket.schemas.home;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.DataFileException;

/** One reading of a home file: everything that is wrong with it is told at once. */
final class HomeFileReading {

  /** The file as text, key by key. */
  record Text(
      @JsonProperty("kind") @Nullable String kind,
      @JsonProperty("schema_version") @Nullable String schemaVersion,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("province_unit_id") @Nullable String provinceUnitId,
      @JsonProperty("sample_end") @Nullable String sampleEnd,
      @JsonProperty("seed") @Nullable String seed) {}

  private final String file;
  private final List<String> problems = new ArrayList<>();

  HomeFileReading(String file) {
    this.file = file;
  }

  HomeFile value(Text text) {
    int version = version(text.schemaVersion());
    HomeKind kind = kind(text.kind());
    String name = required("name", text.name());
    String province = required("province_unit_id", text.provinceUnitId());
    LocalDate end = day(text.sampleEnd());
    Long seed = seed(text.seed());
    if (kind == HomeKind.SAMPLE && (text.sampleEnd() == null || text.seed() == null)) {
      problems.add("a sample needs sample_end and seed");
    }
    if (kind == HomeKind.REAL && (text.sampleEnd() != null || text.seed() != null)) {
      problems.add("a real home has neither sample_end nor seed: a home is a sample or real");
    }
    if (kind == null || !problems.isEmpty()) {
      throw new DataFileException(file + ": " + String.join("; ", problems), null);
    }
    return new HomeFile(kind, version, name, province, end, seed);
  }

  private int version(@Nullable String text) {
    for (int version = 1; version <= HomeFile.SCHEMA_VERSION; version++) {
      if (String.valueOf(version).equals(text)) {
        return version;
      }
    }
    problems.add(
        "schema_version is "
            + text
            + ", this camket knows 1 to "
            + HomeFile.SCHEMA_VERSION
            + ": a home of a newer camket needs that camket");
    return HomeFile.SCHEMA_VERSION;
  }

  private @Nullable HomeKind kind(@Nullable String text) {
    for (HomeKind kind : HomeKind.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    problems.add("kind is " + text + ", not SAMPLE or REAL");
    return null;
  }

  private String required(String key, @Nullable String text) {
    if (text == null || text.isBlank()) {
      problems.add(key + " is missing");
      return "";
    }
    return text.strip();
  }

  private @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.add("sample_end '" + text + "' is no day; write it as 2026-09-30");
      return null;
    }
  }

  private @Nullable Long seed(@Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      problems.add("seed '" + text + "' is no whole number");
      return null;
    }
  }
}
