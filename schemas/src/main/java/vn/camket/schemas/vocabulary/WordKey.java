package vn.camket.schemas.vocabulary;

import vn.camket.schemas.text.TextKey;

/** The one place that says by which key the words of the vocabulary are compared. */
final class WordKey {
  private WordKey() {}

  static String of(String word) {
    return TextKey.ofWord(word);
  }
}
