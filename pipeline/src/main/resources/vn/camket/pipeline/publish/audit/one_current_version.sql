-- Of the versions of one key at most one is current (none when a resend no longer speaks of it).
select concat_ws(', ', {versioned_keys}) || ' has ' || count(*) filter (is_current) || ' current versions'
  as violation
from {table}
group by {versioned_keys}
having count(*) filter (is_current) > 1
