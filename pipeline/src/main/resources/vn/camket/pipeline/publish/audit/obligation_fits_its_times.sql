-- The state of a report fits its times: in time, late, missing only once due.
select concat_ws(' ', unit_id, scheme_id, year, report, obligation_state) as violation
from fact_obligation
where is_current
  and case obligation_state
    when 'NOT_DUE' then is_due or first_valid_at is not null
    when 'MISSING' then not is_due or first_valid_at is not null
    when 'ON_TIME' then first_valid_at is null or first_valid_at >= due_at
    when 'LATE' then first_valid_at is null or first_valid_at < due_at or days_late < 1
    else first_valid_at is null
  end
