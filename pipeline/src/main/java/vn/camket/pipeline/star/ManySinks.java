package vn.camket.pipeline.star;

import java.util.List;
import vn.camket.pipeline.layout.AmbiguousTable;
import vn.camket.pipeline.layout.DataRow;
import vn.camket.pipeline.layout.NearestLayout;
import vn.camket.pipeline.layout.NoItemsRow;
import vn.camket.pipeline.layout.RowClass;
import vn.camket.pipeline.layout.RowCounts;
import vn.camket.pipeline.layout.SheetWithoutTable;
import vn.camket.pipeline.layout.SourceTable;
import vn.camket.pipeline.layout.TableSink;
import vn.camket.pipeline.normalise.FileNormaliser;

/** One content may have arrived several times: each arrival is told what stands in it. */
final class ManySinks implements TableSink {
  private final List<FileNormaliser> sinks;

  ManySinks(List<FileNormaliser> sinks) {
    this.sinks = sinks;
  }

  void sheet(String name, int index) {
    sinks.forEach(s -> s.sheet(name, index));
  }

  void endOfFile() {
    sinks.forEach(FileNormaliser::endOfFile);
  }

  @Override
  public void table(SourceTable table) {
    sinks.forEach(s -> s.table(table));
  }

  @Override
  public void row(DataRow row) {
    sinks.forEach(s -> s.row(row));
  }

  @Override
  public void noItems(NoItemsRow row) {
    sinks.forEach(s -> s.noItems(row));
  }

  @Override
  public void tableWithoutLayout(NearestLayout nearest) {
    sinks.forEach(s -> s.tableWithoutLayout(nearest));
  }

  @Override
  public void ambiguous(AmbiguousTable table) {
    sinks.forEach(s -> s.ambiguous(table));
  }

  @Override
  public void sheetWithoutTable(SheetWithoutTable sheet) {
    sinks.forEach(s -> s.sheetWithoutTable(sheet));
  }

  @Override
  public void classified(int rowNo, RowClass rowClass) {
    sinks.forEach(s -> s.classified(rowNo, rowClass));
  }

  @Override
  public void end(RowCounts counts) {
    sinks.forEach(s -> s.end(counts));
  }
}
