package vn.camket.pipeline.item;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Items among which a row is looked for together; one that several share is never guessed. */
record ItemScope(List<Item> items) {

  /** Items that have a code; where several do, those that have the text too. */
  List<Item> coded(String code, String textKey) {
    List<Item> coded = matching(i -> i.hasCode(code));
    return coded.size() < 2 ? coded : coded.stream().filter(i -> i.hasText(textKey)).toList();
  }

  List<Item> worded(String textKey) {
    return matching(i -> i.hasText(textKey));
  }

  private List<Item> matching(Predicate<Item> rule) {
    return items.stream().filter(rule).toList();
  }

  /** The one item with a text in the first scope that has any; null when none or several. */
  static @Nullable Item worded(List<ItemScope> scopes, String textKey) {
    for (ItemScope scope : scopes) {
      List<Item> worded = scope.worded(textKey);
      if (!worded.isEmpty()) {
        return only(worded);
      }
    }
    return null;
  }

  static @Nullable Item only(List<Item> items) {
    return items.size() == 1 ? items.get(0) : null;
  }
}
