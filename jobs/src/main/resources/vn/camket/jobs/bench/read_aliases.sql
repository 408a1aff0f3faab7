create table aliases as
select lower(trim(phrase)) as phrase, any_value(completion_state) as completion_state
from (
  select
    unnest(string_split(?, chr(10))) as phrase,
    unnest(string_split(?, chr(10))) as completion_state
)
group by all
