create view rpt_orphaned_items as
with last_review as (
  select
    e.item_id,
    arg_max(e.completion_state, (p.cutoff_date, stage_label.label_order)) as completion_state,
    arg_max(e.period, (p.cutoff_date, stage_label.label_order)) as period,
    arg_max(e.stage, (p.cutoff_date, stage_label.label_order)) as stage
  from fact_evaluation e
  join dim_period p on p.period_id = e.period_id
  join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = e.stage
  where e.is_current
  group by e.item_id
)
select
  s.item_id, s.unit_id, l.unit_label, l.kind, l.kind_label, s.bloc_label, s.level, s.level_label,
  s.scheme_id, s.scheme_name, s.scheme_kind, s.year, cast(s.year as varchar) as year_text,
  s.period, period_label.label_vi as period_name, s.stage, s.stage_label as stage_name, l.valid_to,
  s.item_code, s.ordinal, s.item_text, s.due_text, s.due_date, s.signed_date,
  r.completion_state as last_state,
  coalesce(t.status_label, 'Chưa từng được đánh giá') as last_state_label,
  review_stage.label_vi || ', ' || lower(review_period.label_vi) as last_review_label
from rpt_item_snapshot s
left join last_review r on r.item_id = s.item_id
left join dim_status t on t.completion_state = r.completion_state
left join rpt_unit_label l on l.unit_id = s.unit_id
left join rpt_label period_label
  on period_label.vocabulary = 'period' and period_label.code = s.period
left join rpt_label review_period
  on review_period.vocabulary = 'period' and review_period.code = r.period
left join rpt_label review_stage
  on review_stage.vocabulary = 'stage' and review_stage.code = r.stage
where s.membership = 'ORPHANED_BY_REFORM'
