{states}
select target_unit_id, 100.0 * sum(share) filter (is_done) / sum(share) as value, sum(share) as n
from states
where year = 2024
group by target_unit_id
having round(sum(share), 9) >= 3
order by value desc
limit 100
