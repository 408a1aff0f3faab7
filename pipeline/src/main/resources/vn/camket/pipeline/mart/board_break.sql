spans as (
  select period from reached group by period
  having min(year) < 2025 and max(year) > 2025 - (period = 'YEAR')::integer
)
select labelled.*, dim_release.release_id, dim_release.as_of_date, dim_release.is_sample
from labelled cross join dim_release
union all by name
-- The break of 1 July 2025 as a place of its own on a time axis.
select distinct
  n.kind, n.kind_label, n.level, n.level_label, n.scheme_id, n.scheme_name, n.scheme_kind, n.period,
  n.period_name, n.stage, n.stage_name, 'Đã chốt' as freeze_label, '┃ 1/7/2025' as year_label,
  20250701 as year_order,
