-- Findings, worst first. Parameters: kind, severity, part of the path, unit (null = any), closed ones too.
WITH asked AS (
  SELECT
    CAST(? AS VARCHAR) AS kind,
    CAST(? AS VARCHAR) AS severity,
    CAST(? AS VARCHAR) AS file,
    CAST(? AS VARCHAR) AS unit,
    CAST(? AS BOOLEAN) AS closed_too
),
named AS (
  SELECT unit_id, arg_max(unit_name, valid_from) AS unit_name
  FROM dim_unit
  GROUP BY unit_id
)
SELECT
  f.severity,
  f.kind,
  f.file_path,
  f.sheet_name,
  concat(f.column_name, CAST(f.row_no AS VARCHAR)) AS cell,
  f.original_text,
  f.message,
  f.remedy,
  coalesce(n.unit_name, f.unit_id) AS unit,
  f.year,
  f.arrival_no
FROM fact_finding AS f
LEFT JOIN named AS n ON n.unit_id = f.unit_id
CROSS JOIN asked AS a
WHERE (f.is_open OR a.closed_too)
  AND (a.kind IS NULL OR f.kind = upper(a.kind))
  AND (a.severity IS NULL OR f.severity = a.severity)
  AND (a.file IS NULL OR contains(lower(f.file_path), lower(a.file)))
  AND (
    a.unit IS NULL
    OR f.unit_id = a.unit
    OR f.unit_id IN (
      SELECT u.unit_id FROM dim_unit AS u WHERE contains(lower(u.unit_name), lower(a.unit))
    )
  )
ORDER BY
  CASE f.severity WHEN 'ERROR' THEN 1 WHEN 'WARN' THEN 2 ELSE 3 END,
  f.file_path,
  f.sheet_name NULLS FIRST,
  f.row_no NULLS FIRST,
  f.column_name NULLS FIRST,
  f.kind
