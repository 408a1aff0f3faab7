package vn.camket.dashboards.assets;

import java.util.List;

/**
 * A filter that boards share.
 *
 * @param name its name
 * @param title its label
 * @param dataset dataset whose values it offers
 * @param column column, of the same name in every dataset that it reaches
 * @param required whether it always has a value
 * @param single whether it takes one value only
 * @param initial the value it begins with; empty for none, {@code first} for the first offered
 * @param descending whether values are offered from the last to the first
 * @param order metric of the dataset by which values are offered, the least first; an empty one for
 *     their letters
 * @param after filters that narrow what it offers
 * @param hint said beside its label; empty for none
 */
record FilterSource(
    String name,
    String title,
    Word dataset,
    Word column,
    boolean required,
    boolean single,
    String initial,
    boolean descending,
    Word order,
    List<Word> after,
    String hint) {

  static FilterSource read(String name, Fields f) {
    FilterSource source =
        new FilterSource(
            name,
            f.text("title"),
            new Word(f.text("dataset"), f.place("dataset")),
            new Word(f.text("column"), f.place("column")),
            f.flag("required"),
            f.flag("single"),
            f.text("initial", ""),
            f.flag("descending"),
            new Word(f.text("order", ""), f.place("order")),
            f.words("after"),
            f.text("hint", ""));
    f.refuseOthers();
    return source;
  }
}
