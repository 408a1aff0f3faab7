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
 */
public record LayoutColumn(CanonicalColumn column, @Nullable String tick, List<String> headings)
    implements Serializable {}
