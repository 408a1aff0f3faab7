-- A column that the contract requires is filled in every row.
select concat_ws(', ', {keys}) || ' has no {column}' as violation
from {table}
where "{column}" is null
