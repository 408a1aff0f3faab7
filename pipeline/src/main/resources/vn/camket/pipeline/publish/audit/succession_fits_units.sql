-- A predecessor is not in force on the day its successor takes over; the successor is.
select event_id || ': ' || predecessor_unit_id || ' to ' || successor_unit_id || ' on '
  || effective_date as violation
from bridge_unit_succession s
where exists (
    select 1 from dim_unit u
    where u.unit_id = s.predecessor_unit_id and u.valid_from <= s.effective_date
      and (u.valid_to is null or u.valid_to > s.effective_date))
  or not exists (
    select 1 from dim_unit u
    where u.unit_id = s.successor_unit_id and u.valid_from <= s.effective_date
      and (u.valid_to is null or u.valid_to > s.effective_date))
