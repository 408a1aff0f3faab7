package vn.camket.schemas.vocabulary;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;

/** Words compared by key, each keyed once: for asking of every cell. Immutable. */
public final class WordSet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashSet<String> keys = new HashSet<>();

  /**
   * @param words the words as the vocabulary writes them
   */
  public WordSet(Collection<String> words) {
    words.forEach(word -> keys.add(WordKey.of(word)));
  }

  /** Whether a text is one of the words. */
  public boolean contains(String text) {
    return keys.contains(WordKey.of(text));
  }
}
