-- The units whose rows a reader of one unit may see: in each tree what stands below it, then WHOLE
-- predecessors of those and what stood below them. A unit stands where it stood on its last day, or
-- stands today. Never a PARTIAL predecessor: the other part of it belongs to somebody else.
with recursive as_of as (
  select max(as_of_date) as day from dim_release
), last_day as (
  select
    unit_id,
    case when max(coalesce(valid_to, date '9999-12-31')) > any_value(day) then any_value(day)
      else max(valid_to) - 1 end as day
  from dim_unit, as_of
  group by unit_id
), below as (
  select p.tree, p.ancestor_unit_id as from_unit_id, p.unit_id as to_unit_id
  from bridge_unit_path p
  join last_day d on d.unit_id = p.unit_id
  where p.depth > 0 and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
), step as (
  select * from below
  union
  select t.tree, s.successor_unit_id, s.predecessor_unit_id
  from bridge_unit_succession s, (values ('PARTY'), ('STATE'), ('FRONT')) as t(tree)
  where s.extent = 'WHOLE'
), seen(tree, unit_id) as (
  select t.tree, u.unit_id
  from (select distinct unit_id from dim_unit) u, (values ('PARTY'), ('STATE'), ('FRONT')) as t(tree)
  where u.unit_id = '%s'
  union
  select seen.tree, step.to_unit_id
  from seen join step on step.tree = seen.tree and step.from_unit_id = seen.unit_id
)
select distinct unit_id from seen order by unit_id
