create view rpt_lens_measures as
with sums as (
  select
    lens, target_unit_id, conversion, level, scheme_kind, year, compared_with, period, stage,
    bool_or(is_provisional) as is_provisional,
    sum(quarantined) as items_quarantined,
    [{weighted_measures}] as ratios
  from mart_lens_counts
  group by all
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
)
select
  r.lens, r.target_unit_id, r.conversion, r.level, r.scheme_kind, r.year, r.compared_with, r.period,
  r.stage, r.measure_id, m.label_vi as measure_label, m.value_format, r.numerator, r.denominator,
  cast(100 as double) * r.numerator / nullif(r.denominator, 0) as value,
  r.denominator as n,
  -- Nine digits take away what sums of shares add to a whole number, and nothing that is a share.
  round(r.denominator, 9) < m.smallest_n as is_small_n,
  r.is_provisional, r.items_quarantined
from ratios r
join dict_measure m on m.measure_id = r.measure_id
