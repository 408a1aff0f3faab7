create view rpt_cascade as
with served as (
  select
    parent_item_id, period_id, stage, is_provisional,
    cast(count(distinct unit_id) as integer) as child_units, {flag_sums}
  from rpt_item_snapshot
  where expected = 1 and parent_item_id is not null
  group by all
)
select
  c.item_id, c.unit_id, l.unit_label, l.kind, l.kind_label, c.level,
  level_label.label_vi as level_label, c.scheme_id, c.scheme_name, c.scheme_kind, c.year,
  cast(c.year as varchar) as year_text, p.period, period_label.label_vi as period_name, s.stage,
  stage_label.label_vi as stage_name, s.is_provisional,
  case when s.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label, c.item_code,
  c.item_text, o.completion_state, coalesce(t.status_label, 'Không còn trong tổng số việc') as status_label,
  s.child_units, s.expected as child_items, s.done as child_done,
  s.done + s.basic as child_done_broad, s.expected - s.done - s.basic as child_unfinished,
  s.overdue as child_overdue, s.unknown as child_unknown
from served s
join rpt_commitments c on c.item_id = s.parent_item_id
join dim_period p on p.period_id = s.period_id
left join fact_item_snapshot o
  on o.item_id = c.item_id and o.year = c.year and o.period = p.period and o.stage = s.stage
  and o.membership = 'IN_N' and o.is_current
left join dim_status t on t.completion_state = o.completion_state
left join rpt_unit_label l on l.unit_id = c.unit_id
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = c.level
left join rpt_label period_label
  on period_label.vocabulary = 'period' and period_label.code = p.period
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = s.stage
