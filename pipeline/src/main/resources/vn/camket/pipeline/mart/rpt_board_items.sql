create view rpt_board_items as
with placed as (
  select
    s.*, l.unit_label, l.kind_label, cast(s.year as varchar) as year_text,
    p.label_vi as period_name,
    date_diff('day', s.due_date, s.cutoff_date) as days_past_due,
    case s.item_origin when 'SELF_REGISTERED' then 'Tự đăng ký' when 'ORDERED' then 'Được giao' end
      as origin_label,
    case when s.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    e.row_no as evaluation_row_no
  from rpt_item_snapshot s
  left join rpt_unit_label l on l.unit_id = s.unit_id
  left join rpt_label p on p.vocabulary = 'period' and p.code = s.period
  left join fact_evaluation e
    on e.is_current and e.item_id = s.item_id and e.period_id = s.period_id
    and e.stage = s.effective_stage
)
select
  item_id, unit_id, unit_label, unit_name, kind, kind_label, bloc, bloc_label, level,
  level_label, scheme_id, scheme_name, scheme_kind, year, year_text, period, period_name, stage,
  stage_label as stage_name, effective_stage, cutoff_date, is_provisional, freeze_label,
  membership, membership_label, completion_state, status_label, status_order, timeliness,
  timeliness_label, item_code, ordinal, item_text, theme_id,
  coalesce(theme_name, 'Chưa rõ lĩnh vực') as theme_name, origin_label, due_text, due_date,
  case when timeliness = 'OVERDUE' then days_past_due end as days_past_due,
  case
    when timeliness = 'OVERDUE' and days_past_due <= 30 then '1. Quá hạn đến 30 ngày'
    when timeliness = 'OVERDUE' and days_past_due <= 90 then '2. Quá hạn 31–90 ngày'
    when timeliness = 'OVERDUE' and days_past_due <= 120 then '3. Quá hạn 91–120 ngày'
    when timeliness = 'OVERDUE' then '4. Quá hạn trên 120 ngày'
    when timeliness = 'NOT_DUE' then '0. Trong hạn'
    when expected = 1 and done = 0 then '5. Không có thời hạn'
  end as ageing_label,
  signed_date, carried_from_item_id, is_quarantined, file_path, sheet_name, evaluation_row_no,
  received_at, {flag_names}
from placed
