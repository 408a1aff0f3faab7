-- rpt_obligations shows every current obligation exactly once, and no rate exceeds 100 %.
select 'current obligations ' || held || ', shown ' || shown as violation
from (
  select
    (select count(*) from fact_obligation where is_current) as held,
    (select count(*) from rpt_obligations) as shown
)
where held <> shown
union all
select measure_id || ' ' || year || ' ' || report || ' is ' || value as violation
from rpt_obligation_measures
where value not between 0 and 100
