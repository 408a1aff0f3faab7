create view rpt_findings as
select
  f.finding_id, f.kind, f.severity, f.arrival_no, f.submission_id, f.file_path, f.sheet_name,
  f.row_no, f.column_name, f.original_text, f.message, f.remedy, f.unit_id, u.short_name,
  f.year, s.sender, s.received_at, f.recorded_at, f.content_sha256
from fact_finding f
left join dim_submission s on s.submission_id = f.submission_id
asof left join dim_unit u on u.unit_id = f.unit_id and u.valid_from <= f.recorded_at::date
