-- Every version of a unit lies below the unit itself in some tree, or a reader of it would miss it.
select unit_id || ' from ' || valid_from || ' stands in no tree' as violation
from dim_unit u
where not exists (
  select 1 from bridge_unit_path p
  where p.unit_id = u.unit_id and p.depth = 0 and p.ancestor_unit_id = u.unit_id
    and p.valid_from <= u.valid_from
    and (p.valid_to is null or u.valid_to <= p.valid_to))
