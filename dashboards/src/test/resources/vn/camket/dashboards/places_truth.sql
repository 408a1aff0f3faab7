-- What the figures of places must be, from the registry's files and the truth of the sample alone:
-- nothing here was read by the pipeline, but for events.csv, units.csv and parents.csv themselves.
create table event as select * from read_csv('${home}/registry/events.csv', all_varchar = true);
create table link as select * from read_csv('${home}/registry/parents.csv', all_varchar = true);
create table unit as
select
  unit_id, arg_max(level, valid_from) as level, arg_max(kind, valid_from) as kind,
  arg_max(short_name, valid_from) as name,
  case when count(*) = count(valid_to) then max(valid_to) end as valid_to
from read_csv('${home}/registry/units.csv', all_varchar = true)
group by unit_id;
create table counted as
select
  unit_id, year, sum(items) as n,
  coalesce(sum(items) filter (where status in ('DONE', 'DONE_EXCEEDED')), 0) as done
from read_csv('${home}/truth/status_counts.csv')
where stage = 'DECIDED' and period = 'YEAR'
group by unit_id, year;
-- Reports that units owed, as the sample made them.
create table owed as
select *, state <> 'NOT_DUE' as is_due
from read_csv('${home}/truth/obligations.csv');
create table whole as
select unit_id, successor_unit_id, effective_date from event where extent = 'WHOLE';
-- Who stands where a unit stood, once all that is recorded has happened.
create table today as
with recursive way as (
  select unit_id, unit_id as today from unit
  union all
  select w.unit_id, e.successor_unit_id from way w join whole e on e.unit_id = w.today
)
select unit_id, today from way where today not in (select unit_id from whole);
-- The district in which a unit stood on the districts' last day; a commune of later is there when all
-- that it was made of stood in one.
create table ground as
with recursive before as (
  select unit_id, parent_unit_id as district
  from link
  where tree = 'PARTY' and valid_from < '2025-07-01'
    and (valid_to is null or valid_to >= '2025-07-01')
  union all
  select e.unit_id, b.district
  from whole e join before b on b.unit_id = e.successor_unit_id
  where e.effective_date < '2025-07-01'
), later as (
  select e.successor_unit_id as unit_id, min(b.district) as district
  from whole e join before b on b.unit_id = e.unit_id
  where e.effective_date >= '2025-07-01'
  group by e.successor_unit_id
  having count(distinct b.district) = 1
)
select unit_id, district from before
union
select unit_id, district from later;
-- Communes of today with what was counted of them and of all that went over to them.
create table place as
select t.today, u.name, u.kind, c.year, sum(c.n) as n, sum(c.done) as done
from counted c
join unit s on s.unit_id = c.unit_id and s.level = 'XA'
join today t on t.unit_id = c.unit_id
join unit u on u.unit_id = t.today
group by t.today, u.name, u.kind, c.year;
create table pair as
select
  a.today, a.name, a.kind, b.year as base_year, a.year, b.n as n_before, a.n,
  100.0 * b.done / b.n as rate_before, 100.0 * a.done / a.n as rate, b.done as done_before, a.done
from place a join place b on b.today = a.today and b.year < a.year;
-- Where a unit stands in a tree, or stood on its last day.
create table stand as
with life as (
  select unit_id, case when count(*) = count(valid_to) then max(valid_to) end as valid_to
  from read_csv('${home}/registry/units.csv', all_varchar = true)
  group by unit_id
), last_link as (
  select tree, unit_id, arg_max(parent_unit_id, valid_from) as parent_unit_id,
    case when count(*) = count(valid_to) then max(valid_to) end as valid_to
  from link
  group by tree, unit_id
)
select l.tree, l.unit_id, l.parent_unit_id
from last_link l join life on life.unit_id = l.unit_id
where l.valid_to is null or l.valid_to = life.valid_to;
-- One step of what a reader of a unit may see: down a tree, or back to a WHOLE predecessor.
create table step as
select tree, parent_unit_id as from_unit_id, unit_id from stand
union all
select t.tree, successor_unit_id, unit_id
from whole, (values ('PARTY'), ('STATE'), ('FRONT')) as t(tree);
