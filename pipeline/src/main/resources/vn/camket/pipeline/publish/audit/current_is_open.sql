-- A version is current when, and only when, nothing has replaced it.
select concat_ws(', ', {keys}) || ' is_current ' || is_current || ', known_to '
  || coalesce(cast(known_to as varchar), 'open') as violation
from {table}
where is_current <> (known_to is null)
