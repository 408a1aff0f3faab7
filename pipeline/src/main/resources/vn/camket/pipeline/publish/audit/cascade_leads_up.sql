-- An item serves one of the same year, of a unit that stood above, and only where a file says so.
select c.item_id || ' serves ' || c.parent_item_id as violation
from fact_commitment c
left join (select distinct item_id, unit_id, year from fact_commitment) p
  on p.item_id = c.parent_item_id and p.year = c.year
where c.parent_item_id is not null and c.item_state <> 'FROZEN_ONLY'
  and (p.item_id is null or c.parent_item_code is null
    or not exists (
      select 1 from bridge_unit_path b
      where b.unit_id = c.unit_id and b.ancestor_unit_id = p.unit_id and b.depth > 0))
