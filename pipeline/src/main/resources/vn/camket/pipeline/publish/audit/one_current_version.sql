-- Of the versions of one key exactly one is current.
select concat_ws(', ', {versioned_keys}) || ' has ' || count(*) filter (is_current) || ' current versions'
  as violation
from {table}
group by {versioned_keys}
having count(*) filter (is_current) <> 1
