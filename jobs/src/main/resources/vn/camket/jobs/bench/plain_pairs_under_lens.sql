{states}
, sides as (
  select
    target_unit_id, sum(share) filter (year = 2024) as expected,
    coalesce(sum(share) filter (year = 2024 and is_done), 0) as done,
    sum(share) filter (year = 2017) as expected_before,
    coalesce(sum(share) filter (year = 2017 and is_done), 0) as done_before
  from states
  where year in (2017, 2024)
  group by target_unit_id
)
select
  target_unit_id, 100.0 * done / expected - 100.0 * done_before / expected_before as points
from sides
where round(least(expected, expected_before), 9) >= 3
order by points desc
limit 100
