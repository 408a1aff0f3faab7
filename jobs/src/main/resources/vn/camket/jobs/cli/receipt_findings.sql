-- Findings about one arrival, in the order of the file; one that several submissions of a row share
-- is told once. Parameter: arrival.
SELECT DISTINCT
  f.severity,
  f.sheet_name,
  f.row_no,
  f.column_name,
  concat(f.column_name, CAST(f.row_no AS VARCHAR)) AS cell,
  f.original_text,
  f.message,
  f.remedy,
  f.file_path,
  f.kind,
  CASE f.severity WHEN 'ERROR' THEN 1 WHEN 'WARN' THEN 2 ELSE 3 END AS severity_rank
FROM fact_finding AS f
WHERE f.arrival_no = ?
ORDER BY
  f.sheet_name NULLS FIRST,
  f.row_no NULLS FIRST,
  f.column_name NULLS FIRST,
  severity_rank,
  f.kind,
  f.original_text,
  f.message
