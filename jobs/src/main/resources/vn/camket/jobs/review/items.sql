-- Items of one unit's year. Parameters: unit, year.
SELECT
  item_id,
  item_code,
  item_text,
  commitment_state
FROM fact_commitment
WHERE is_current AND unit_id = ? AND year = ?
ORDER BY item_id
