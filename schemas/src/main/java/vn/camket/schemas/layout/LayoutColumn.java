package vn.camket.schemas.layout;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a layout.
 *
 * @param column what it means
 * @param tick phrase that a tick in this column stands for; null for a column of values
 * @param headings spellings of its heading, preferred first; "Kết quả / Kết luận" names a heading
 *     under a merged one
 * @param block 0 when it speaks of the row itself; n when of the n-th of the layout's evaluations
 */
public record LayoutColumn(
    CanonicalColumn column, @Nullable String tick, List<String> headings, int block)
    implements Serializable {}
