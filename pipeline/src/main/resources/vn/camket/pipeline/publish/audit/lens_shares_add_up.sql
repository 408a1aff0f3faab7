-- The shares of a unit under one lens are 1 together, on every day and as known at every moment.
with moment as (
  select distinct lens, unit_id, known_from from bridge_unit_lens
), day as (
  select distinct lens, unit_id, valid_from from bridge_unit_lens
), held as (
  select m.lens, m.unit_id, m.known_from, d.valid_from, sum(b.share) as share
  from moment m
  join day d on d.lens = m.lens and d.unit_id = m.unit_id
  join bridge_unit_lens b
    on b.lens = m.lens and b.unit_id = m.unit_id
    and b.known_from <= m.known_from and (b.known_to is null or b.known_to > m.known_from)
    and b.valid_from <= d.valid_from and (b.valid_to is null or b.valid_to > d.valid_from)
  group by all
)
select
  lens || ' of ' || unit_id || ' on ' || valid_from || ', known at ' || known_from || ': ' || share
  as violation
from held
where abs(share - 1) > 1e-9
union all
-- Every unit stands under every lens of all units; communes under their districts too.
select u.unit_id || ' has no place under ' || l.lens
from (select distinct unit_id from dim_unit) u
cross join (values ('AS_WAS'), ('AS_IS'), ('COMPARABLE')) as l(lens)
anti join bridge_unit_lens b on b.unit_id = u.unit_id and b.lens = l.lens and b.is_current
