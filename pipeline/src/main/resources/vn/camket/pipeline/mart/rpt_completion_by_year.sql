create view rpt_completion_by_year as
with regimes as (
  select year, period, scheme_kind, count(distinct regime) as regimes
  from rpt_item_counts
  where stage = 'EFFECTIVE'
  group by all
), chosen as (
  -- Year-end counts once every regime of the year has reached it; until then mid-year stands.
  select year, period, scheme_kind
  from regimes
  qualify row_number() over (
    partition by year, scheme_kind order by regimes desc, period = 'YEAR' desc) = 1
)
select
  r.year, r.scheme_kind, r.period,
  max(r.value) filter (where r.measure_id = 'M1') as strict_pct,
  max(r.value) filter (where r.measure_id = 'M2') as broad_pct,
  max(r.n) filter (where r.measure_id = 'M1') as n,
  bool_or(r.is_provisional) as is_provisional,
  max(r.items_quarantined) as items_quarantined,
  max(r.rows_quarantined) as rows_quarantined
from rpt_measures_by_year r
join chosen c on c.year = r.year and c.period = r.period and c.scheme_kind = r.scheme_kind
where r.stage = 'EFFECTIVE'
group by r.year, r.scheme_kind, r.period
