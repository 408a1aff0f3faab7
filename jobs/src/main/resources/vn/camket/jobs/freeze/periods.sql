-- The periods at which items are counted, with the day at which the release stands.
SELECT
  p.period_id, p.period_label, p.cutoff_date, p.freeze_date, r.as_of_date,
  s.period_id IS NOT NULL AS has_figures
FROM dim_period p
CROSS JOIN dim_release r
LEFT JOIN (SELECT DISTINCT period_id FROM fact_item_snapshot WHERE is_current) s
  ON s.period_id = p.period_id
WHERE p.period IN ('H1', 'YEAR')
ORDER BY p.cutoff_date, p.period_id
