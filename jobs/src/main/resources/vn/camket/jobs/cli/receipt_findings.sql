-- Findings about one arrival, in the order of the file. Parameter: arrival.
SELECT
  f.submission_id,
  f.severity,
  f.sheet_name,
  concat(f.column_name, CAST(f.row_no AS VARCHAR)) AS cell,
  f.original_text,
  f.message,
  f.remedy,
  f.file_path
FROM fact_finding AS f
WHERE f.arrival_no = ?
ORDER BY
  f.sheet_name NULLS FIRST,
  f.row_no NULLS FIRST,
  f.column_name NULLS FIRST,
  CASE f.severity WHEN 'ERROR' THEN 1 WHEN 'WARN' THEN 2 ELSE 3 END,
  f.kind
