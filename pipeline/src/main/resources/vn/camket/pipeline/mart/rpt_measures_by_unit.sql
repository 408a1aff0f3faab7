create view rpt_measures_by_unit as
with sums as (
  select
    year, period, stage, scheme_id, scheme_kind, unit_id,
    arg_max(unit_name, cutoff_date) as unit_name, arg_max(short_name, cutoff_date) as short_name,
    arg_max(kind, cutoff_date) as kind, arg_max(bloc, cutoff_date) as bloc,
    arg_max(level, cutoff_date) as level,
    bool_or(is_provisional) as is_provisional,
    cast(sum(quarantined) as bigint) as items_quarantined,
    [{measures}] as ratios
  from rpt_item_counts
  group by year, period, stage, scheme_id, scheme_kind, unit_id
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
), waiting as (
  select year, unit_id, cast(sum(rows_quarantined) as bigint) as rows_quarantined
  from rpt_quarantined_rows
  group by year, unit_id
)
select
  r.unit_id, r.unit_name, r.short_name, r.kind, r.bloc, r.level, r.year, r.period, r.stage,
  r.scheme_id, r.scheme_kind,
  r.measure_id, m.label_vi as measure_label, m.value_format,
  r.numerator, r.denominator,
  cast(100 as double) * r.numerator / nullif(r.denominator, 0) as value,
  r.denominator as n,
  r.denominator < m.smallest_n as is_small_n,
  r.is_provisional, r.items_quarantined,
  coalesce(w.rows_quarantined, 0) as rows_quarantined
from ratios r
join dict_measure m on m.measure_id = r.measure_id
left join waiting w on w.year = r.year and w.unit_id = r.unit_id
