-- Versions of one key follow each other: each begins no earlier than the one before it ended.
select concat_ws(', ', {keys}) || ' until ' || coalesce(cast(known_to as varchar), 'open')
  || ', next from ' || coalesce(cast(next_from as varchar), 'none') as violation
from (
  select
    {keys}, known_to,
    lead(known_from) over (partition by {versioned_keys} order by known_from) as next_from
  from {table}
)
where known_to <= known_from
  or (next_from is not null and (known_to is null or known_to > next_from))
