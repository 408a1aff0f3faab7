package vn.camket.schemas.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Contracts are complete: grain, keys that exist, references that lead somewhere, labels. */
class EveryTableHasAContract {
  @Test
  void keysAreColumns() {
    for (Table table : Star.tables()) {
      assertThat(table.grain()).as(table.name()).isNotBlank();
      assertThat(table.keys()).as(table.name()).isNotEmpty().allSatisfy(table::column);
    }
  }

  @Test
  void referencesLeadToAColumn() {
    for (Table table : Star.tables()) {
      for (Column column : table.columns()) {
        String reference = column.references();
        if (reference != null) {
          String[] parts = reference.split("\\.", -1);
          assertThat(Star.table(parts[0]).column(parts[1]).type())
              .as(table.name() + "." + column.name())
              .isEqualTo(column.type());
        }
      }
    }
  }

  @Test
  void columnsAreNamedOnceAndLabelled() {
    for (Table table : Star.tables()) {
      var seen = new HashSet<String>();
      for (Column column : table.columns()) {
        assertThat(seen.add(column.name())).as(table.name() + "." + column.name()).isTrue();
        assertThat(column.name()).matches("[a-z][a-z0-9_]*");
        assertThat(column.labelVi()).isNotBlank();
        assertThat(column.doc()).isNotBlank();
      }
    }
  }

  @Test
  void aPartitionColumnIsAYear() {
    for (Table table : Star.tables()) {
      String partition = table.partitionBy();
      if (partition != null) {
        assertThat(table.column(partition).type()).isEqualTo(ColumnType.INTEGER);
      }
    }
  }
}
