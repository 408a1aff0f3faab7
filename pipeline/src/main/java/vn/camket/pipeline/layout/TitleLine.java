package vn.camket.pipeline.layout;

import java.util.List;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;

/**
 * A cell that holds title phrases.
 *
 * @param cell the cell
 * @param parts its parts, at least one
 */
record TitleLine(PreambleCell cell, List<TitlePart> parts) {

  /** Of a table that stands under no title: the first cell of its header stands for one. */
  static TitleLine noneAbove(RawRow header) {
    RawCell first = header.cells().get(0);
    return new TitleLine(
        new PreambleCell(header.rowNo(), first.column(), first.text(), null),
        List.of(TitlePart.NONE));
  }
}
