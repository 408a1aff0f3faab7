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
),
{placed}
SELECT *
FROM placed
ORDER BY known_from, what, period_id NULLS FIRST, stage, row_no
