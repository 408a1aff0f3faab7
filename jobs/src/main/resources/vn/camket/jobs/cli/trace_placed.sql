-- What story tells, with the file in which it stands. Asks for story; gives placed.
placed AS (
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
)
