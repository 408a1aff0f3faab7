-- On no day does a unit have two ancestors of one tree at one depth.
select unit_id || ' ' || tree || ' depth ' || depth || ' from ' || next_from as violation
from (
  select
    unit_id, tree, depth, valid_to,
    lead(valid_from) over (partition by unit_id, tree, depth order by valid_from) as next_from
  from bridge_unit_path
)
where next_from is not null and (valid_to is null or valid_to > next_from)
