package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may write SQL against a mart reads the mart and nothing else, and changes nothing. */
class ALockedMartLetsNothingOut {
  @Test
  void hostileStatementsFail(@TempDir Path home) throws Exception {
    Path secret = Files.writeString(home.resolve("secret.csv"), "a,b\n1,2\n");
    String out = home.resolve("out").toString();
    try (SmallStar star = new SmallStar();
        Connection mart = LockedMart.open(star.mart(home));
        Statement statement = mart.createStatement()) {
      List<String> files = files(home);
      for (String sql :
          List.of(
              "select * from read_text('" + secret + "')",
              "select * from read_csv('" + secret + "')",
              "select * from '" + secret + "'",
              "select * from glob('" + home + "/*')",
              "attach '" + out + ".duckdb' as other",
              "copy dim_unit to '" + out + ".csv'",
              "export database '" + out + "'",
              "install httpfs",
              "load httpfs",
              "set enable_external_access = true",
              "set threads = 1",
              "reset lock_configuration",
              "pragma profiling_output = '" + out + "'",
              "set log_query_path = '" + out + "'",
              "set temp_directory = '" + out + "'",
              "create table t (x integer)",
              "insert into dim_unit select * from dim_unit",
              "delete from dim_unit",
              "drop view rpt_findings",
              "select getenv('HOME')")) {
        assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
      }
      assertThat(files(home)).isEqualTo(files);
    }
  }

  @Test
  void anAnalystCanAsk(@TempDir Path home) throws Exception {
    try (SmallStar star = new SmallStar().items(3, "a", "DONE", "ON_TIME");
        Connection mart = LockedMart.open(star.mart(home));
        Statement statement = mart.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "from rpt_status_counts_known_at(date '2021-01-01') select sum(items)")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(3);
    }
  }

  @Test
  void aMissingMartIsNamed(@TempDir Path home) {
    assertThatThrownBy(() -> LockedMart.open(home.resolve("none.duckdb")))
        .isInstanceOf(MartException.class)
        .hasMessageContaining("none.duckdb");
  }

  private static List<String> files(Path home) throws Exception {
    try (Stream<Path> tree = Files.walk(home)) {
      return tree.map(Path::toString).sorted().toList();
    }
  }
}
