create view rpt_measures_by_unit as
with sums as (
  select
    year, period, stage, scheme_id, scheme_kind, unit_id,
    arg_max(unit_name, cutoff_date) as unit_name, arg_max(short_name, cutoff_date) as short_name,
    arg_max(kind, cutoff_date) as kind, arg_max(bloc, cutoff_date) as bloc,
    arg_max(level, cutoff_date) as level,
    {measure_sums}
  from rpt_item_counts
  group by year, period, stage, scheme_id, scheme_kind, unit_id
), waiting as (
  select year, unit_id, cast(sum(rows_quarantined) as bigint) as rows_quarantined
  from rpt_quarantined_rows
  group by year, unit_id
)
select
  r.unit_id, r.unit_name, r.short_name, r.kind, r.bloc, r.level, r.year, r.period, r.stage,
  r.scheme_id, r.scheme_kind,
  {measure_rows}
left join waiting w on w.year = r.year and w.unit_id = r.unit_id
