create view rpt_board_history as
select
  h.*, l.unit_label, cast(h.year as varchar) as year_text, form_label.label_vi as form_label,
  case h.form when 'REGISTRATION' then 'Đăng ký cam kết' else stage_label.label_vi
    || case h.period when 'H1' then ' 6 tháng' else ' năm' end end as event_label,
  case when h.is_quarantined then 'Cách ly' else '' end as quarantine_label,
  case when h.is_current then 'Hiện hành' else 'Đã thay thế' end as current_label
from rpt_item_history h
left join rpt_unit_label l on l.unit_id = h.unit_id
left join rpt_label form_label on form_label.vocabulary = 'form' and form_label.code = h.form
left join rpt_label stage_label on stage_label.vocabulary = 'stage' and stage_label.code = h.stage
