-- Under every lens: 0 <= done on time <= done <= all.
select
  lens || ' ' || coalesce(target_unit_id, conversion) || ' ' || period_id || ' ' || stage || ': '
  || done_on_time || ' on time, ' || done || ' done, ' || expected || ' in all' as violation
from mart_lens_counts
where done_on_time < 0 or done_on_time > done + 1e-9 or done > expected + 1e-9
