package vn.camket.schemas.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.DateOrder;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.SourceKind;

/** A layout file as it is written: anything may be missing. {@link LayoutCheck} makes a layout. */
record LayoutFile(
    @Nullable String layout,
    @Nullable Form form,
    @Nullable Integer version,
    @JsonProperty("from_year") @Nullable Integer fromYear,
    @JsonProperty("to_year") @Nullable Integer toYear,
    @Nullable UnitScope units,
    @JsonProperty("unit_from") @Nullable UnitPlace unitFrom,
    @Nullable SourceKind source,
    @JsonProperty("date_order") @Nullable DateOrder dateOrder,
    @Nullable Boolean supplement,
    @JsonProperty("sub_items") @Nullable Boolean subItems,
    @Nullable Title title,
    @Nullable List<CanonicalColumn> required,
    @Nullable List<ColumnLine> columns) {

  /** Title rule as written. */
  record Title(@Nullable List<String> any, @Nullable List<String> none) {}

  /** Column as written. */
  record ColumnLine(
      @Nullable CanonicalColumn column, @Nullable String tick, @Nullable List<String> headings) {}
}
