package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers see units of today and of former days, whose they were, and who took over. */
class UnitsAreShownWithParentsAndSuccessors {

  @Test
  void aMerger(@TempDir Path home) {
    try (SmallStar star = new SmallStar()) {
      star.sql("update dim_release set as_of_date = date '2026-01-01'");
      unit(star, "t", "Tỉnh ủy", "TINH_UY", "2000-01-01", "null", "null");
      unit(star, "a", "Đảng ủy xã A", "DANG_UY_XA", "2000-01-01", "date '2020-01-01'", "null");
      unit(
          star,
          "a",
          "Đảng ủy phường A",
          "DANG_UY_PHUONG",
          "2020-01-01",
          "date '2025-07-01'",
          "'RENAME,RETYPE'");
      unit(star, "c", "Đảng ủy xã C", "DANG_UY_XA", "2025-07-01", "null", "'MERGE'");
      path(star, "a", "t", 1, "2000-01-01", "date '2025-07-01'");
      path(star, "c", "t", 1, "2025-07-01", "null");
      star.insert(
          "bridge_unit_succession",
          "event_id",
          "'e1'",
          "predecessor_unit_id",
          "'a'",
          "successor_unit_id",
          "'c'",
          "event_kind",
          "'MERGE'",
          "effective_date",
          "date '2025-07-01'",
          "extent",
          "'WHOLE'",
          "weight",
          "1");
      try (MartConnection mart = MartConnection.reading(star.mart(home))) {
        assertThat(
                rows(
                    mart,
                    "select concat_ws(' | ', unit_name, kind_label, valid_from,"
                        + " coalesce(change_label, '-'), coalesce(party_parent_name, '-'),"
                        + " coalesce(successor_names, '-'))"
                        + " from rpt_unit where unit_id <> 'u1' order by valid_from, unit_name"))
            .containsExactly(
                "Tỉnh ủy | Tỉnh ủy | 2000-01-01 | - | - | -",
                "Đảng ủy xã A | Đảng ủy xã | 2000-01-01 | - | Tỉnh ủy | -",
                "Đảng ủy phường A | Đảng ủy phường | 2020-01-01 | Đổi tên, Đổi loại hình | Tỉnh ủy"
                    + " | Đảng ủy xã C",
                "Đảng ủy xã C | Đảng ủy xã | 2025-07-01 | Hợp nhất, sáp nhập | Tỉnh ủy | -");
        assertThat(
                rows(
                    mart,
                    "select concat_ws(' | ', predecessor_name, successor_name, event_kind_label,"
                        + " extent_label, weight) from rpt_unit_succession"))
            .containsExactly(
                "Đảng ủy phường A | Đảng ủy xã C | Hợp nhất, sáp nhập | Toàn bộ | 1.0");
      }
    }
  }

  private static void unit(
      SmallStar star, String id, String name, String kind, String from, String to, String change) {
    star.insert(
        "dim_unit",
        "unit_id",
        "'" + id + "'",
        "unit_name",
        "'" + name + "'",
        "kind",
        "'" + kind + "'",
        "valid_from",
        "date '" + from + "'",
        "valid_to",
        to,
        "change_kind",
        change);
  }

  private static void path(
      SmallStar star, String unit, String above, int depth, String from, String to) {
    star.insert(
        "bridge_unit_path",
        "unit_id",
        "'" + unit + "'",
        "tree",
        "'PARTY'",
        "ancestor_unit_id",
        "'" + above + "'",
        "depth",
        String.valueOf(depth),
        "valid_from",
        "date '" + from + "'",
        "valid_to",
        to);
  }

  private static List<String> rows(MartConnection mart, String sql) {
    return mart.query(sql, r -> r.getString(1));
  }
}
