create view rpt_board_receipts as
select
  s.arrival_no, s.file_path, s.sheet_name, s.sender, s.received_at, s.form,
  form_label.label_vi as form_label, coalesce(s.unit_id, s.source_unit_id) as unit_id,
  l.unit_label, s.year, cast(s.year as varchar) as year_text, p.period_label,
  stage_label.label_vi as stage_label,
  case when s.is_winner then 'Đang dùng' when s.is_valid then 'Đã có bản thay thế'
    else 'Chưa dùng được' end as receipt_label,
  s.rows_read, s.rows_published, s.rows_quarantined, s.rows_superseded
from dim_submission s
left join rpt_unit_label l on l.unit_id = coalesce(s.unit_id, s.source_unit_id)
left join dim_period p on p.period_id = s.period_id
left join rpt_label form_label on form_label.vocabulary = 'form' and form_label.code = s.form
left join rpt_label stage_label on stage_label.vocabulary = 'stage' and stage_label.code = s.stage
