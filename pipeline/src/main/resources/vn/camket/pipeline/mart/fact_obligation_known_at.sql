create macro fact_obligation_known_at(d) as table
select *
from fact_obligation
where known_from < cast(d as date) + interval 1 day
  and (known_to is null or known_to >= cast(d as date) + interval 1 day)
