package vn.camket.schemas.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.DateOrder;
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
 * @param dateOrder order of day and month in its dates
 * @param supplement whether the form itself is a supplement (meanings §3)
 * @param subItems whether rows numbered "1.1" are items; else they are headings of works
 * @param title the title it stands under
 * @param required columns without which it does not fit
 * @param columns its columns
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
    DateOrder dateOrder,
    boolean supplement,
    boolean subItems,
    TitleRule title,
    Set<CanonicalColumn> required,
    List<LayoutColumn> columns)
    implements Serializable {

  /** Whether the form was asked for in a scheme-year. */
  public boolean inUse(int year) {
    return fromYear <= year && (toYear == null || year <= toYear.intValue());
  }

  /** The columns that mean one thing: several where it is ticked. */
  public List<LayoutColumn> columnsOf(CanonicalColumn column) {
    return columns.stream().filter(c -> c.column() == column).toList();
  }
}
