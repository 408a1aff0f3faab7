-- How many reports the same question is about. Parameters as in missing.sql.
WITH asked AS (
  SELECT
    CAST(? AS VARCHAR) AS period_id,
    CAST(? AS VARCHAR) AS period,
    CAST(? AS INTEGER) AS year,
    CAST(? AS VARCHAR) AS stage,
    CAST(? AS VARCHAR) AS unit
)
SELECT
  count(*) AS obliged,
  count(*) FILTER (o.fallen_due = 1) AS fallen_due,
  count(*) FILTER (o.missing = 1) AS missing,
  count(DISTINCT o.unit_id) FILTER (o.missing = 1) AS units
FROM rpt_obligations AS o
CROSS JOIN asked AS a
WHERE (a.period_id IS NULL OR o.period_id = a.period_id)
  AND (a.period IS NULL OR coalesce(o.period, o.form) = a.period)
  AND (a.year IS NULL OR o.year = a.year)
  AND (a.stage IS NULL OR o.stage = a.stage)
  AND (a.unit IS NULL OR o.unit_id = a.unit OR contains(lower(o.unit_name), lower(a.unit)))
