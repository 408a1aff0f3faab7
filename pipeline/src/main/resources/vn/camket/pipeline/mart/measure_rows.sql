r.measure_id, m.label_vi as measure_label, m.value_format,
  r.numerator, r.denominator,
  cast(100 as double) * r.numerator / nullif(r.denominator, 0) as value,
  r.denominator as n,
  r.denominator < m.smallest_n as is_small_n,
  r.is_provisional, r.items_quarantined,
  coalesce(w.rows_quarantined, 0) as rows_quarantined
from (select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums) r
join dict_measure m on m.measure_id = r.measure_id
