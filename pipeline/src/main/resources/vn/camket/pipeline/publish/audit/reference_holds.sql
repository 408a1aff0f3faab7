-- What a column refers to exists.
select "{column}" || ' is not in {target}' as violation
from {table}
where "{column}" is not null
  and "{column}" not in (
    select "{target_column}" from {target_table} where "{target_column}" is not null)
