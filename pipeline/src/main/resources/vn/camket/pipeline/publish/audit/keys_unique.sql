-- The key of a table names one row only.
select concat_ws(', ', {keys}) || ' stands ' || count(*) || ' times' as violation
from {table}
group by {keys}
having count(*) > 1
