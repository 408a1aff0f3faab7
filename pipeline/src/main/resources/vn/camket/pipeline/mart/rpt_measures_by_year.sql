create view rpt_measures_by_year as
with sums as (
  select
    year, period, stage, scheme_kind,
    {measure_sums}
  from rpt_item_counts
  group by year, period, stage, scheme_kind
), waiting as (
  select year, cast(sum(rows_quarantined) as bigint) as rows_quarantined
  from rpt_quarantined_rows
  group by year
)
select
  r.year, r.period, r.stage, r.scheme_kind,
  {measure_rows}
left join waiting w on w.year = r.year
