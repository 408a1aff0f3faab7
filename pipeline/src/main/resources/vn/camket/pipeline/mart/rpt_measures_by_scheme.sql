create view rpt_measures_by_scheme as
with sums as (
  select
    year, period, stage, scheme_id, scheme_name, scheme_kind,
    {measure_sums}
  from rpt_item_counts
  group by year, period, stage, scheme_id, scheme_name, scheme_kind
), waiting as (
  select year, scheme_id, cast(sum(rows_quarantined) as bigint) as rows_quarantined
  from rpt_quarantined_rows
  group by year, scheme_id
)
select
  r.year, r.period, r.stage, r.scheme_id, r.scheme_name, r.scheme_kind,
  {measure_rows}
left join waiting w on w.year = r.year and w.scheme_id = r.scheme_id
