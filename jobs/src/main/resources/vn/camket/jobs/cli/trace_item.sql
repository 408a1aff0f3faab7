-- The item itself, as it stands. Parameter: item.
SELECT c.item_id, c.year, c.scheme_id, coalesce(n.unit_name, c.unit_id) AS unit, c.item_text
FROM fact_commitment AS c
LEFT JOIN (
  SELECT unit_id, arg_max(unit_name, valid_from) AS unit_name FROM dim_unit GROUP BY unit_id
) AS n ON n.unit_id = c.unit_id
WHERE c.item_id = ?
ORDER BY c.known_from DESC
LIMIT 1
