create table mart_board_obligations as
select
  o.unit_id, l.unit_label, l.kind_label, o.bloc, o.bloc_label, o.level, o.level_label,
  o.parent_name, o.scheme_id, o.scheme_name, o.scheme_kind, o.year,
  cast(o.year as varchar) as year_text, o.report, o.report_label,
  case o.form when 'REGISTRATION' then 'Đăng ký cam kết'
    else stage_label.label_vi || case o.period when 'H1' then ' 6 tháng' else ' năm' end end
    as report_name,
  case o.form when 'REGISTRATION' then 1 else coalesce(stage_label.label_order, 0) + 1
    + case o.period when 'H1' then 0 else 3 end end as report_order,
  o.form, o.due_date, o.due_label, o.first_valid_at, o.versions_count, o.days_late,
  o.obligation_state, o.obligation_state_label,
  case when o.missing = 1
    then cast(date_diff('day', cast(o.due_at as date), r.as_of_date) + 1 as integer) end
    as days_overdue,
  o.file_path, o.sender, {flag_names}
from rpt_obligations o
cross join dim_release r
left join rpt_unit_label l on l.unit_id = o.unit_id
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = o.stage
