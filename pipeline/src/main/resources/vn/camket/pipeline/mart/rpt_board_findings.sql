create view rpt_board_findings as
select
  f.finding_id, f.kind, k.label_vi as finding_label, f.severity, s.label_vi as severity_label,
  s.label_order as severity_order,
  f.message, f.remedy, f.file_path, f.sheet_name, f.row_no, f.column_name, f.original_text,
  f.unit_id, l.unit_label, l.kind_label, f.year, cast(f.year as varchar) as year_text, f.sender,
  f.received_at, f.recorded_at
from rpt_findings f
left join rpt_unit_label l on l.unit_id = f.unit_id
left join rpt_label k on k.vocabulary = 'finding_kind' and k.code = f.kind
left join rpt_label s on s.vocabulary = 'severity' and s.code = f.severity
