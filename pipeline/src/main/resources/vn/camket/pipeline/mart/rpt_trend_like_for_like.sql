create view rpt_trend_like_for_like as
with recursive chain as (
  select
    predecessor_unit_id as unit_id, successor_unit_id as lineage_id, effective_date as reached_on
  from bridge_unit_succession
  where extent = 'WHOLE'
  union all
  select c.unit_id, e.successor_unit_id, greatest(c.reached_on, e.effective_date)
  from chain c
  join bridge_unit_succession e
    on e.predecessor_unit_id = c.lineage_id and e.extent = 'WHOLE'
), sides as (
  -- Each year stands in two pairs; both sides of a pair follow successions until the later cut-off.
  select c.year as pair_year, true as is_later, c.cutoff_date as pair_cutoff, c.*
  from rpt_item_counts c
  union all
  select c.year + 1, false, p.cutoff_date, c.*
  from rpt_item_counts c
  join dim_period p
    on p.regime = c.regime and p.period = c.period and p.year = c.year + 1
), placed as (
  select s.*, coalesce(l.lineage_id, s.unit_id) as lineage_id
  from sides s
  asof left join chain l on l.unit_id = s.unit_id and l.reached_on <= s.pair_cutoff
), comparable as (
  select *
  from placed
  window pair as (partition by pair_year, period, stage, scheme_kind, lineage_id)
  qualify
    sum(expected) filter (is_later) over pair > 0
    and sum(expected) filter (not is_later) over pair > 0
), sums as (
  select
    pair_year as year, period, stage, scheme_kind, is_later,
    cast(count(distinct lineage_id) as bigint) as units,
    bool_or(is_provisional) as is_provisional,
    [{measures}] as ratios
  from comparable
  group by pair_year, period, stage, scheme_kind, is_later
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
)
select
  a.year, a.period, a.stage, a.scheme_kind, m.measure_id, a.measure_id as base_measure_id,
  m.label_vi as measure_label,
  cast(100 as double) * a.numerator / a.denominator as base_value,
  cast(100 as double) * b.numerator / b.denominator as base_value_before,
  cast(100 as double) * a.numerator / a.denominator
    - cast(100 as double) * b.numerator / b.denominator as value,
  a.denominator as n, b.denominator as n_before, a.units,
  least(a.denominator, b.denominator) < m.smallest_n as is_small_n,
  a.is_provisional or b.is_provisional as is_provisional
from ratios a
join ratios b
  on b.year = a.year and b.period = a.period and b.stage = a.stage
  and b.scheme_kind = a.scheme_kind and b.measure_id = a.measure_id and not b.is_later
join dict_measure m on m.measure_kind = 'LIKE_FOR_LIKE' and m.base_measure_id = a.measure_id
where a.is_later
