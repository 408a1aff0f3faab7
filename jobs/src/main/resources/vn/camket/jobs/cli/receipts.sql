-- Submissions of the arrivals asked for. Parameters: arrival, unit; null = any.
WITH asked AS (
  SELECT CAST(? AS BIGINT) AS arrival_no, CAST(? AS VARCHAR) AS unit
),
named AS (
  SELECT unit_id, arg_max(unit_name, valid_from) AS unit_name FROM dim_unit GROUP BY unit_id
)
SELECT
  s.arrival_no,
  s.file_path,
  s.sender,
  s.received_at,
  s.received_basis,
  s.submission_id,
  s.sheet_name,
  s.layout_id,
  s.form,
  coalesce(n.unit_name, s.unit_id, s.source_unit_id) AS unit,
  s.year,
  s.period_id,
  p.period_label,
  s.stage,
  s.is_supplement,
  s.is_valid,
  s.is_winner,
  s.rows_read,
  s.rows_published,
  s.rows_quarantined,
  s.rows_superseded
FROM dim_submission AS s
-- What no layout reads is told to the unit that sent it.
LEFT JOIN named AS n ON n.unit_id = coalesce(s.unit_id, s.source_unit_id)
LEFT JOIN dim_period AS p ON p.period_id = s.period_id
CROSS JOIN asked AS a
WHERE (a.arrival_no IS NULL OR s.arrival_no = a.arrival_no)
  AND (
    a.unit IS NULL
    OR coalesce(s.unit_id, s.source_unit_id) = a.unit
    OR s.sender = a.unit
    OR contains(lower(n.unit_name), lower(a.unit))
  )
ORDER BY s.arrival_no, s.sheet_name, s.submission_id
