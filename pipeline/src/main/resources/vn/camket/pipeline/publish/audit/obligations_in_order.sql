-- For every scheme, year and report: 0 <= on time <= submitted <= owed, and nobody signs who need not.
select
  scheme_id || ' ' || year || ' ' || report || ': ' || on_time || ' on time, ' || submitted
  || ' submitted, ' || owed || ' owed, ' || signed || ' signed' as violation
from (
  select
    scheme_id, year, report,
    count(*) filter (obligation_state = 'ON_TIME') as on_time,
    count(*) filter (first_valid_at is not null) as submitted,
    count(*) as owed,
    count(*) filter (is_signed) as signed
  from fact_obligation
  where is_current
  group by scheme_id, year, report
)
where on_time > submitted or submitted > owed or signed > submitted
