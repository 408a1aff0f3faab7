create view rpt_transitions as
with evaluated as (
  select item_id, year, period, stage, scheme_id, completion_state
  from fact_item_snapshot
  where is_current and membership = 'IN_N' and completion_state <> 'UNKNOWN'
), pairs as (
  select
    a.year, a.stage, a.scheme_id, a.completion_state as from_state,
    b.completion_state as to_state, count(*) as items
  from evaluated a
  join evaluated b
    on b.item_id = a.item_id and b.year = a.year and b.stage = a.stage and b.period = 'YEAR'
  where a.period = 'H1'
  group by all
), totals as (
  select
    p.year, p.stage, g.scheme_kind, p.from_state, p.to_state,
    cast(sum(p.items) as bigint) as items,
    cast(sum(sum(p.items)) over (
      partition by p.year, p.stage, g.scheme_kind, p.from_state) as bigint) as n
  from pairs p
  join dim_scheme g on g.scheme_id = p.scheme_id
  group by p.year, p.stage, g.scheme_kind, p.from_state, p.to_state
)
select
  t.year, t.stage, t.scheme_kind, m.measure_id,
  t.from_state, a.status_label as from_label, a.status_order as from_order,
  t.to_state, b.status_label as to_label, b.status_order as to_order, t.items,
  cast(100 as double) * t.items / t.n as value,
  t.n, t.n < m.smallest_n as is_small_n
from totals t
join dim_status a on a.completion_state = t.from_state
join dim_status b on b.completion_state = t.to_state
join dict_measure m on m.measure_kind = 'TRANSITION'
