-- What was ever known of one item, oldest first. Parameters: item, item, item.
WITH story AS (
  SELECT
    known_from,
    known_to,
    'COMMITMENT' AS what,
    NULL AS period_id,
    commitment_state AS stage,
    item_state AS state,
    item_text AS said,
    submission_id,
    content_sha256,
    sheet_name,
    row_no,
    item_id
  FROM fact_commitment
  WHERE item_id = ?
  UNION ALL
  SELECT
    known_from,
    known_to,
    'EVALUATION',
    period_id,
    stage,
    completion_state,
    coalesce(status_text, ''),
    submission_id,
    content_sha256,
    sheet_name,
    row_no,
    item_id
  FROM fact_evaluation
  WHERE item_id = ?
  UNION ALL
  -- Rows that speak of the item and give it no value now.
  SELECT
    s.recorded_at,
    NULL,
    r.disposition,
    s.period_id,
    s.stage,
    NULL,
    '',
    r.submission_id,
    r.content_sha256,
    r.sheet_name,
    r.row_no,
    r.item_id
  FROM fact_submission_row AS r
  INNER JOIN dim_submission AS s ON s.submission_id = r.submission_id
  WHERE r.item_id = ? AND r.disposition <> 'PUBLISHED'
)
SELECT
  t.known_from,
  t.known_to,
  t.what,
  t.period_id,
  p.period_label,
  t.stage,
  t.state,
  t.said,
  s.sender,
  s.received_at,
  s.file_path,
  t.sheet_name,
  t.row_no,
  t.submission_id,
  t.content_sha256,
  t.item_id
FROM story AS t
LEFT JOIN dim_submission AS s ON s.submission_id = t.submission_id
LEFT JOIN dim_period AS p ON p.period_id = t.period_id
ORDER BY t.known_from, t.what, t.period_id NULLS FIRST, t.stage, t.row_no
