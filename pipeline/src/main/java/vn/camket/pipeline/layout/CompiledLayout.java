package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.EvaluationBlock;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.layout.LayoutColumn;

/** A layout with its headings and title phrases as keys. */
final class CompiledLayout {
  private final Layout layout;
  private final WordKeys keys;
  private final Map<String, Target> targets = new HashMap<>();
  private final List<String> titleAny;
  private final List<String> titleNone;
  private final Set<String> unread;

  /** What a heading leads to; of two headings for one column the one listed first is preferred. */
  private record Target(LayoutColumn column, int rank) {}

  CompiledLayout(Layout layout, WordKeys keys) {
    this.layout = layout;
    this.keys = keys;
    this.titleAny = layout.title().any().stream().map(keys::of).toList();
    this.titleNone = layout.title().none().stream().map(keys::of).toList();
    this.unread = layout.unread().stream().map(keys::of).collect(Collectors.toUnmodifiableSet());
    for (LayoutColumn column : layout.allColumns()) {
      for (int rank = 0; rank < column.headings().size(); rank++) {
        targets.put(keys.of(column.headings().get(rank)), new Target(column, rank));
      }
    }
  }

  Layout layout() {
    return layout;
  }

  List<String> titleAny() {
    return titleAny;
  }

  /** Keys of all headings that it knows, those that it does not read among them. */
  Set<String> headingKeys() {
    Set<String> known = new HashSet<>(targets.keySet());
    known.addAll(unread);
    return known;
  }

  /** Headings by which a header is known: of the ordinal and the item's text. */
  Set<String> anchorKeys() {
    Set<String> anchors = new HashSet<>();
    targets.forEach(
        (key, target) -> {
          CanonicalColumn means = target.column().column();
          if (means == CanonicalColumn.ORDINAL || means == CanonicalColumn.ITEM_TEXT) {
            anchors.add(key);
          }
        });
    return anchors;
  }

  /** The part of a title that is this layout's; null when none is. */
  @Nullable TitlePart titleIn(@Nullable TitleLine line) {
    if (line != null) {
      for (TitlePart part : line.parts()) {
        if (titleAny.contains(part.phrase())
            && titleNone.stream().noneMatch(n -> WordKeys.occurs(n, part.text()))) {
          return part;
        }
      }
    }
    return null;
  }

  /** How the layout fits a header under a title. */
  LayoutFit fit(HeaderBlock header, @Nullable TitleLine line) {
    Map<LayoutColumn, Heading> chosen = chosen(header);
    List<HeaderColumn> columns = new ArrayList<>();
    for (Heading heading : header.headings()) {
      Target target = target(heading);
      boolean mapped = target != null && heading.equals(chosen.get(target.column()));
      columns.add(column(heading, mapped && target != null ? target.column() : null));
    }
    return new LayoutFit(this, titleIn(line), columns, chosen.size(), missing(chosen.keySet()));
  }

  private HeaderColumn column(Heading heading, @Nullable LayoutColumn to) {
    return new HeaderColumn(
        heading.column(),
        heading.text(),
        heading.path(),
        to == null ? null : to.column(),
        to == null ? null : to.tick(),
        to == null ? 0 : to.block(),
        to == null && isUnread(heading));
  }

  private boolean isUnread(Heading heading) {
    return unread.contains(keys.of(heading.path())) || unread.contains(keys.of(heading.text()));
  }

  private Map<LayoutColumn, Heading> chosen(HeaderBlock header) {
    Map<LayoutColumn, Heading> chosen = new HashMap<>();
    Map<LayoutColumn, Integer> ranks = new HashMap<>();
    for (Heading heading : header.headings()) {
      Target target = target(heading);
      if (target != null
          && target.rank() < ranks.getOrDefault(target.column(), Integer.MAX_VALUE)) {
        ranks.put(target.column(), target.rank());
        chosen.put(target.column(), heading);
      }
    }
    return chosen;
  }

  private @Nullable Target target(Heading heading) {
    Target byPath = targets.get(keys.of(heading.path()));
    return byPath == null ? targets.get(keys.of(heading.text())) : byPath;
  }

  private List<CanonicalColumn> missing(Set<LayoutColumn> found) {
    List<CanonicalColumn> missing = new ArrayList<>();
    for (CanonicalColumn column : layout.required()) {
      if (!found.containsAll(layout.columnsOf(column))) {
        missing.add(column);
      }
    }
    for (EvaluationBlock block : layout.evaluations()) {
      block.columns().stream()
          .filter(c -> !found.contains(c))
          .map(LayoutColumn::column)
          .filter(c -> !missing.contains(c))
          .forEach(missing::add);
    }
    return missing;
  }
}
