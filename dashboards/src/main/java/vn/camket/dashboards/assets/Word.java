package vn.camket.dashboards.assets;

/**
 * A text of a source file with its place.
 *
 * @param text the text
 * @param place where it stands
 */
record Word(String text, Place place) {
  /**
   * A name with its value.
   *
   * @param name the name
   * @param value the text beside it
   */
  record Pair(Word name, String value) {}
}
