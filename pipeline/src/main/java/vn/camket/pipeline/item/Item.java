package vn.camket.pipeline.item;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One item while rows are being linked to it. Identity is the object; the id is durable. */
final class Item {
  private final String id;
  private final boolean registered;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> textKeys = new HashSet<>();
  private @Nullable Integer lastOrdinal;
  private String lastTextKey = "";

  Item(String id, boolean registered) {
    this.id = id;
    this.registered = registered;
  }

  String id() {
    return id;
  }

  /** False for an item that only evaluations name. */
  boolean registered() {
    return registered;
  }

  boolean hasCode(String code) {
    return codes.contains(code);
  }

  boolean hasAnyCode() {
    return !codes.isEmpty();
  }

  boolean hasText(String textKey) {
    return textKeys.contains(textKey);
  }

  boolean isAt(@Nullable Integer ordinal) {
    return ordinal != null && ordinal.equals(lastOrdinal);
  }

  String lastTextKey() {
    return lastTextKey;
  }

  /** Whether a code or a text of the two is equal. */
  boolean saysSameAs(Item other) {
    return sharesCode(other) || sharesText(other);
  }

  boolean sharesCode(Item other) {
    return codes.stream().anyMatch(other.codes::contains);
  }

  boolean sharesText(Item other) {
    return textKeys.stream().anyMatch(other.textKeys::contains);
  }

  /** Learns the code, text and place by which a registration row calls the item. */
  void learn(ItemRow row) {
    learnWords(row);
    if (row.ordinal() != null) {
      lastOrdinal = row.ordinal();
    }
  }

  private void learnWords(ItemRow row) {
    if (row.code() != null) {
      codes.add(row.code());
    }
    if (!row.textKey().isEmpty()) {
      textKeys.add(row.textKey());
      lastTextKey = row.textKey();
    }
  }
}
