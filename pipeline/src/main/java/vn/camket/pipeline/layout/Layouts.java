package vn.camket.pipeline.layout;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.Layout;

/** All layouts, as questions about rows. */
final class Layouts {
  private static final Comparator<LayoutFit> NEAREST_FIRST =
      Comparator.comparing((LayoutFit f) -> !f.titled() && !f.layout().layout().untitled())
          .thenComparing(f -> f.missing().size())
          .thenComparing(f -> -f.mapped());

  private final List<CompiledLayout> layouts;
  private final WordKeys keys;
  private final TitlePhrases titles;
  private final Set<String> headings = new HashSet<>();
  private final Set<String> anchors = new HashSet<>();
  private final int longest;

  Layouts(List<Layout> layouts, WordKeys keys) {
    this.keys = keys;
    this.layouts = layouts.stream().map(l -> new CompiledLayout(l, keys)).toList();
    this.titles =
        new TitlePhrases(this.layouts.stream().flatMap(l -> l.titleAny().stream()).toList());
    this.layouts.forEach(l -> headings.addAll(l.headingKeys()));
    this.layouts.forEach(l -> anchors.addAll(l.anchorKeys()));
    // Decomposed text is about twice as long as its key; a footnote mark may follow.
    this.longest = 2 * headings.stream().mapToInt(String::length).max().orElse(0) + 8;
  }

  TitlePhrases titles() {
    return titles;
  }

  /** Whether a row may begin a header: two known headings, one of them an anchor. */
  boolean startsHeader(RawRow row) {
    boolean anchor = false;
    int known = 0;
    for (RawCell cell : row.cells()) {
      if (cell.text().length() <= longest) {
        String key = keys.of(cell.text());
        known += headings.contains(key) ? 1 : 0;
        anchor |= anchors.contains(key);
      }
    }
    return anchor && known >= 2;
  }

  /** Number of known headings in a row. */
  int knownHeadings(RawRow row) {
    int known = 0;
    for (RawCell cell : row.cells()) {
      known += cell.text().length() <= longest && headings.contains(keys.of(cell.text())) ? 1 : 0;
    }
    return known;
  }

  /** Whether two rows hold the same headings in the same columns. */
  boolean sameHeadings(RawRow one, RawRow other) {
    List<RawCell> ones = one.cells();
    List<RawCell> others = other.cells();
    if (ones.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < ones.size(); i++) {
      if (ones.get(i).column() != others.get(i).column()
          || !keys.of(ones.get(i).text()).equals(keys.of(others.get(i).text()))) {
        return false;
      }
    }
    return true;
  }

  /** The header that begins the rows, as deep as gives the most known columns. */
  HeaderMatch match(List<RawRow> rows, @Nullable TitleLine title) {
    HeaderMatch best = matchDepth(rows.subList(0, 1), title);
    for (int depth = 2; depth <= rows.size(); depth++) {
      HeaderMatch deeper = matchDepth(rows.subList(0, depth), title);
      if (deeper.betterThan(best)) {
        best = deeper;
      }
    }
    return best;
  }

  private HeaderMatch matchDepth(List<RawRow> rows, @Nullable TitleLine title) {
    HeaderBlock header = HeaderBlock.of(rows);
    return new HeaderMatch(
        header, layouts.stream().map(l -> l.fit(header, title)).sorted(NEAREST_FIRST).toList());
  }
}
