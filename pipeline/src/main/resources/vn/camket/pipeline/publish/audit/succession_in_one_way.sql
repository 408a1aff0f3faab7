-- A unit goes whole to one successor, or in parts of which all are weighed and add up to 1, or none.
select predecessor_unit_id || ': ' || count(*) || ' edges, ' || count(*) filter (extent = 'WHOLE')
  || ' whole, ' || count(weight) || ' weighed, sum ' || coalesce(sum(weight)::varchar, 'none')
  as violation
from bridge_unit_succession
group by predecessor_unit_id
having (count(*) filter (extent = 'WHOLE') > 0 and count(*) > 1)
  or count(weight) not in (0, count(*))
  or abs(sum(weight) - 1) > 1e-6
