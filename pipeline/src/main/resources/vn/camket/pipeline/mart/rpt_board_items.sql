create view rpt_board_items as
with placed as (
  select
    s.*, l.unit_label, l.kind_label, cast(s.year as varchar) as year_text,
    p.label_vi as period_name,
    date_diff('day', s.due_date, s.cutoff_date) as days_past_due,
    case s.item_origin when 'SELF_REGISTERED' then 'Tự đăng ký' when 'ORDERED' then 'Được giao' end
      as origin_label,
    case when s.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    case when s.submission_id is not null then 'EVALUATION' else r.form end as source_form,
    case when s.submission_id is not null then s.file_path else r.file_path end as source_path,
    case when s.submission_id is not null then s.sheet_name else r.sheet_name end as source_sheet,
    case when s.submission_id is not null then e.row_no else s.commitment_row_no end as row_no,
    case when s.submission_id is not null then s.received_at else r.received_at end
      as source_received_at
  from rpt_item_snapshot s
  left join rpt_unit_label l on l.unit_id = s.unit_id
  left join rpt_label p on p.vocabulary = 'period' and p.code = s.period
  left join fact_evaluation e
    on e.is_current and e.item_id = s.item_id and e.period_id = s.period_id
    and e.stage = s.effective_stage and e.submission_id = s.submission_id
  left join dim_submission r on r.submission_id = s.commitment_submission_id
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
  signed_date, carried_from_item_id, is_quarantined, form_label.label_vi as form_label,
  source_path as file_path, source_sheet as sheet_name, row_no,
  source_received_at as received_at, {flag_names}
from placed
left join rpt_label form_label
  on form_label.vocabulary = 'form' and form_label.code = placed.source_form
