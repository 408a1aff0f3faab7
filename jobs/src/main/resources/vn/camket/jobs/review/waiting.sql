-- What waits for a person's decision: one line per finding that an answer could close.
SELECT
  f.kind,
  f.original_text,
  s.sender,
  s.unit_id,
  s.source_unit_id,
  s.scheme_id,
  s.year,
  s.form,
  r.item_code,
  f.file_path,
  f.sheet_name,
  f.row_no,
  concat(f.column_name, CAST(f.row_no AS VARCHAR)) AS cell,
  -- A finding on the head of a table speaks for all its rows.
  CASE WHEN r.row_no IS NULL THEN s.rows_quarantined ELSE 1 END AS rows_waiting
FROM fact_finding AS f
INNER JOIN dim_submission AS s ON s.submission_id = f.submission_id
LEFT JOIN fact_submission_row AS r
  ON r.submission_id = f.submission_id AND r.row_no = f.row_no
WHERE f.is_open
  AND f.kind IN (
    'UNKNOWN_UNIT', 'AMBIGUOUS_UNIT', 'UNMATCHED_ITEM', 'UNKNOWN_STATUS_WORD', 'UNKNOWN_THEME'
  )
  AND f.original_text IS NOT NULL
  AND s.year IS NOT NULL
  AND (
    r.row_no IS NULL
    OR r.disposition = 'QUARANTINED'
    -- A row is published without its theme.
    OR (f.kind = 'UNKNOWN_THEME' AND r.disposition = 'PUBLISHED')
  )
ORDER BY f.recorded_at DESC, f.file_path, f.sheet_name, f.row_no, f.finding_id
