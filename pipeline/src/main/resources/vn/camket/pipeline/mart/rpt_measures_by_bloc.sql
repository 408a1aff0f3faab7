create view rpt_measures_by_bloc as
with sums as (
  select
    year, period, stage, scheme_kind, bloc, bloc_label,
    {measure_sums}
  from rpt_item_counts
  group by year, period, stage, scheme_kind, bloc, bloc_label
), waiting as (
  select year, bloc, cast(sum(rows_quarantined) as bigint) as rows_quarantined
  from rpt_quarantined_rows
  group by year, bloc
)
select
  r.year, r.period, r.stage, r.scheme_kind, r.bloc, r.bloc_label,
  {measure_rows}
left join waiting w on w.year = r.year and w.bloc = r.bloc
