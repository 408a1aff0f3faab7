package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header and how every layout fits it.
 *
 * @param header the header
 * @param fits one for every layout, nearest first
 */
record HeaderMatch(HeaderBlock header, List<LayoutFit> fits) {

  boolean betterThan(HeaderMatch other) {
    boolean fitting = !fitting().isEmpty();
    boolean otherFitting = !other.fitting().isEmpty();
    return fitting == otherFitting ? most() > other.most() : fitting;
  }

  private int most() {
    List<LayoutFit> fitting = fitting();
    return (fitting.isEmpty() ? fits : fitting)
        .stream().mapToInt(LayoutFit::mapped).max().orElse(0);
  }

  /** A title that a layout names outweighs layouts without one. */
  private List<LayoutFit> fitting() {
    List<LayoutFit> fitting = fits.stream().filter(LayoutFit::fits).toList();
    List<LayoutFit> titled = fitting.stream().filter(LayoutFit::titled).toList();
    return titled.isEmpty() ? fitting : titled;
  }

  /**
   * The fitting layouts with the most mapped columns; of several those that were in use in the year
   * of the table, if any was. Empty when none fits, several when they fit equally.
   */
  List<LayoutFit> winners(PreambleReading preamble) {
    int most = most();
    List<LayoutFit> equal = fitting().stream().filter(f -> f.mapped() == most).toList();
    List<LayoutFit> inUse = equal.stream().filter(f -> f.inUse(preamble.year(f))).toList();
    return inUse.isEmpty() ? equal : inUse;
  }

  /** How every layout was tried. */
  HeaderTrial trial(String sheetName, @Nullable TitleLine title, List<LayoutFit> winners) {
    return new HeaderTrial(
        sheetName,
        header.firstRowNo(),
        title == null ? null : title.cell().text(),
        fits.stream().map(LayoutFit::attempt).toList(),
        winners.stream().map(w -> w.layout().layout().id()).sorted().toList());
  }

  /** What to tell when none fits. */
  NearestLayout nearest(@Nullable TitleLine title) {
    LayoutFit nearest = fits.get(0);
    return new NearestLayout(
        header.firstRowNo(),
        header.headings().stream().map(Heading::path).toList(),
        nearest.layout().layout(),
        nearest.missing(),
        title == null ? null : title.cell().text(),
        nearest.titled() || nearest.layout().layout().untitled());
  }
}
