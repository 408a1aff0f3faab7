package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that declares that there are no items; in a consolidated list, for the unit of that row.
 *
 * @param rowNo row in the sheet, 1-based
 * @param sentence the sentence
 * @param unit unit cell of the row; null when the table has none
 * @param sections sections it stands under, outermost first
 */
public record NoItemsRow(
    int rowNo, CellText sentence, @Nullable CellText unit, List<SectionRow> sections) {}
