package vn.camket.pipeline.extract;

/** When a cell counts as empty. */
final class CellTexts {
  private CellTexts() {}

  /** Whether nothing visible stands in a text: spaces of every kind and zero-width marks only. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(CellTexts::isInvisible);
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (c >= 0x200B && c <= 0x200F)
        || c == 0x2060
        || c == 0xFEFF;
  }
}
