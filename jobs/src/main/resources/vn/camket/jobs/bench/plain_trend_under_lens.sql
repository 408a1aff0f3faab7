{states}
select
  year, 100.0 * sum(share) filter (is_done) / sum(share) as value, sum(share) as n,
  count(distinct target_unit_id) as units
from states
group by year
order by year
