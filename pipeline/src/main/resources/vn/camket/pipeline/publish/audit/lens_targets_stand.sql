-- What counts under a unit as it is counts under one that has not gone over to others; a conversion says so.
select
  m.lens || ' of ' || m.unit_id || ': ' || m.conversion || ' to ' || coalesce(m.target_unit_id, 'none')
  as violation
from bridge_unit_lens m
cross join dim_release d
where (m.conversion = 'CONVERTED') <> (m.target_unit_id is not null)
  or m.share <= 0 or m.share > 1 + 1e-9
  or m.lens = 'AS_IS' and m.is_current and m.valid_from <= d.as_of_date
    and (m.valid_to is null or m.valid_to > d.as_of_date)
    and exists (
      select 1 from bridge_unit_succession s
      where s.predecessor_unit_id = m.target_unit_id and s.effective_date <= d.as_of_date)
