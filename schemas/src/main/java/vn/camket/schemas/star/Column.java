package vn.camket.schemas.star;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of the star.
 *
 * @param name snake_case, with a unit suffix where it has a unit
 * @param type its type
 * @param nullable whether null is a value
 * @param references {@code table.column} that it refers to; null when none
 * @param labelVi Vietnamese label for readers
 * @param doc what it holds, in English
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    @Nullable String references,
    String labelVi,
    String doc) {

  /** Columns are nullable unless the contract says otherwise. */
  @JsonCreator
  public Column(
      @JsonProperty("name") String name,
      @JsonProperty("type") ColumnType type,
      @JsonProperty("nullable") @Nullable Boolean nullable,
      @JsonProperty("references") @Nullable String references,
      @JsonProperty("vi") String labelVi,
      @JsonProperty("doc") String doc) {
    this(name, type, nullable == null || nullable.booleanValue(), references, labelVi, doc);
  }
}
