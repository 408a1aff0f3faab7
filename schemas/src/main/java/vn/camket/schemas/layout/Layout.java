package vn.camket.schemas.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.SourceKind;

/**
 * One version of a form, as units send it.
 *
 * @param id identifier, unique in a catalog
 * @param form which form it is
 * @param version version of the form
 * @param fromYear first scheme-year in which it was asked for
 * @param toYear last such year; null while it is in use. Years only decide between layouts that fit
 *     equally: an old form sent in a later year is still read
 * @param units whose rows it holds
 * @param unitFrom where a consolidated list names the unit; null for UNIT_PER_FILE
 * @param source who compiled it
 * @param dates how it writes days and deadlines
 * @param supplement whether the form itself is a supplement (meanings §3)
 * @param subItems whether rows numbered "1.1" are items; else they are headings of works
 * @param flat whether every row below the header is an item: no sections, sums or signatures
 * @param title the title it stands under; without phrases when it is known by its headings alone
 * @param stated what the layout says of its tables where no title does
 * @param nullWords words that mean an empty cell in this form, beside those of the home
 * @param schemes what the words of the column SCHEME mean, as scheme identifiers; empty where the
 *     kind of the unit tells its scheme
 * @param required columns without which it does not fit
 * @param columns its columns, without those of the evaluations
 * @param evaluations the reviews that its rows tell of beside what the row itself is; may be empty
 * @param unread headings that it knows and does not read
 */
public record Layout(
    String id,
    Form form,
    int version,
    int fromYear,
    @Nullable Integer toYear,
    UnitScope units,
    @Nullable UnitPlace unitFrom,
    SourceKind source,
    DateStyle dates,
    boolean supplement,
    boolean subItems,
    boolean flat,
    TitleRule title,
    Stated stated,
    List<String> nullWords,
    Map<String, String> schemes,
    Set<CanonicalColumn> required,
    List<LayoutColumn> columns,
    List<EvaluationBlock> evaluations,
    List<String> unread)
    implements Serializable {

  /** Whether the form was asked for in a scheme-year. */
  public boolean inUse(int year) {
    return fromYear <= year && (toYear == null || year <= toYear.intValue());
  }

  /** Whether it stands under no title and is known by its headings. */
  public boolean untitled() {
    return title.any().isEmpty();
  }

  /** Whether a row says itself of which scheme-year it is. */
  public boolean yearInRow() {
    return !columnsOf(CanonicalColumn.YEAR).isEmpty();
  }

  /** All columns, those of the evaluations after those of the row. */
  public List<LayoutColumn> allColumns() {
    return Stream.concat(
            columns.stream(), evaluations.stream().flatMap(block -> block.columns().stream()))
        .toList();
  }

  /** The columns that mean one thing: several where it is ticked. */
  public List<LayoutColumn> columnsOf(CanonicalColumn column) {
    return columns.stream().filter(c -> c.column() == column).toList();
  }
}
