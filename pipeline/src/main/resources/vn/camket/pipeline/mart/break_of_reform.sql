'Đã chốt' as freeze_label, '┃ 1/7/2025' as year_label, 20250701 as year_order
from labelled
-- 1 July 2025 has a place of its own on a time axis that has years on both sides of it.
where period in (
  select period from state group by period
  having min(year) < 2025 and max(year) > 2025 - (period = 'YEAR')::integer)
