create view rpt_transitions as
with pairs as (
  select
    a.year, a.stage, a.scheme_kind,
    a.completion_state as from_state, a.status_label as from_label, a.status_order as from_order,
    b.completion_state as to_state, b.status_label as to_label, b.status_order as to_order,
    count(*) as items
  from rpt_item_snapshot a
  join rpt_item_snapshot b
    on b.item_id = a.item_id and b.year = a.year and b.stage = a.stage and b.period = 'YEAR'
  where a.period = 'H1' and a.expected = 1 and b.expected = 1 and a.unknown = 0 and b.unknown = 0
  group by all
), totals as (
  select
    pairs.*,
    cast(sum(items) over (partition by year, stage, scheme_kind, from_state) as bigint) as n
  from pairs
)
select
  t.year, t.stage, t.scheme_kind, m.measure_id, t.from_state, t.from_label, t.from_order,
  t.to_state, t.to_label, t.to_order, t.items,
  cast(100 as double) * t.items / t.n as value,
  t.n, t.n < m.smallest_n as is_small_n
from totals t
join dict_measure m on m.measure_kind = 'TRANSITION'
