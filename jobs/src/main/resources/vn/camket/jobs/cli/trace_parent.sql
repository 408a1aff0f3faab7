-- The item of the level above that an item serves, and where that one was registered; where the code
-- that its file states means no item, the place of the code. No row when no code is stated.
-- Columns as in trace.sql, and those that name the item. Parameter: item.
WITH itself AS (
  SELECT *
  FROM fact_commitment
  WHERE item_id = ?
  ORDER BY known_from DESC
  LIMIT 1
),
above AS (
  SELECT p.*
  FROM fact_commitment AS p
  INNER JOIN itself AS i ON i.parent_item_id = p.item_id
  ORDER BY p.known_from DESC
  LIMIT 1
),
told AS (
  SELECT
    i.known_from,
    i.known_to,
    i.parent_item_code,
    a.item_id,
    a.item_code,
    a.unit_id,
    a.year,
    a.item_text,
    CASE WHEN a.item_id IS NULL THEN i.submission_id ELSE a.submission_id END AS submission_id,
    CASE WHEN a.item_id IS NULL THEN i.content_sha256 ELSE a.content_sha256 END AS content_sha256,
    CASE WHEN a.item_id IS NULL THEN i.sheet_name ELSE a.sheet_name END AS sheet_name,
    CASE WHEN a.item_id IS NULL THEN i.row_no ELSE a.row_no END AS row_no
  FROM itself AS i
  LEFT JOIN above AS a ON true
  WHERE i.parent_item_code IS NOT NULL
),
story AS (
  SELECT
    *,
    'PARENT' AS what,
    NULL AS period_id,
    NULL AS stage,
    CASE WHEN item_id IS NULL THEN 'UNKNOWN' END AS state,
    coalesce(item_text, parent_item_code) AS said
  FROM told
),
{placed}
SELECT p.*, t.item_code, t.parent_item_code, t.year, coalesce(n.unit_name, t.unit_id) AS unit
FROM placed AS p
CROSS JOIN told AS t
LEFT JOIN (
  SELECT unit_id, arg_max(unit_name, valid_from) AS unit_name FROM dim_unit GROUP BY unit_id
) AS n ON n.unit_id = t.unit_id
