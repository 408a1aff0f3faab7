create table mart_board_transitions as
with pairs as (
  select
    b.unit_id, b.bloc, b.bloc_label, b.level_label, b.scheme_id, b.scheme_name, b.scheme_kind,
    b.year, b.stage, b.stage_label as stage_name, b.period,
    a.status_label as from_label, a.status_order as from_order,
    b.status_label as to_label, b.status_order as to_order, count(*) as items
  from rpt_item_snapshot a
  join rpt_item_snapshot b
    on b.item_id = a.item_id and b.year = a.year and b.stage = a.stage and b.period = 'YEAR'
  where a.period = 'H1' and a.expected = 1 and b.expected = 1
    and a.completion_state <> 'UNKNOWN' and b.completion_state <> 'UNKNOWN'
  group by all
)
select
  p.*, cast(p.year as varchar) as year_text, l.unit_label, l.kind_label,
  'Giữa kỳ: ' || p.from_label as source_label, 'Cuối năm: ' || p.to_label as target_label
from pairs p
left join rpt_unit_label l on l.unit_id = p.unit_id
