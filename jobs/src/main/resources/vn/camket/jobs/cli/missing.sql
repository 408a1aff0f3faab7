-- Who has not sent, longest overdue first. Parameters: period_id, kind of period, year, stage, unit (null = any).
WITH asked AS (
  SELECT
    CAST(? AS VARCHAR) AS period_id,
    CAST(? AS VARCHAR) AS period,
    CAST(? AS INTEGER) AS year,
    CAST(? AS VARCHAR) AS stage,
    CAST(? AS VARCHAR) AS unit
)
SELECT
  m.unit_id,
  m.unit_name AS unit,
  m.parent_name,
  m.level_label AS level,
  m.scheme_id,
  m.year,
  m.period_id,
  m.stage,
  m.report_label AS report,
  m.due_date,
  m.due_operator,
  m.due_label AS due,
  m.days_overdue,
  m.versions_count AS invalid_versions
FROM rpt_missing AS m
CROSS JOIN asked AS a
WHERE (a.period_id IS NULL OR m.period_id = a.period_id)
  AND (a.period IS NULL OR coalesce(m.period, m.form) = a.period)
  AND (a.year IS NULL OR m.year = a.year)
  AND (a.stage IS NULL OR m.stage = a.stage)
  AND (a.unit IS NULL OR m.unit_id = a.unit OR contains(lower(m.unit_name), lower(a.unit)))
ORDER BY m.due_date, m.report_label, m.level, m.unit_name, m.unit_id
