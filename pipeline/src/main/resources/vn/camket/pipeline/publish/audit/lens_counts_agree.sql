-- Numerators and denominators are the same as they were and as they are, what is not converted included;
-- those of communes also by former district.
with sums as (
  select
    lens, period_id, stage, scheme_id, level, sum(expected) as expected, sum(done) as done,
    sum(done_on_time) as done_on_time, sum(overdue) as overdue
  from mart_lens_counts
  where lens <> 'COMPARABLE'
  group by all
)
select
  l.lens || ' ' || w.period_id || ' ' || w.stage || ' ' || w.scheme_id || ' ' || w.level || ': '
  || w.expected || ' as it was, ' || coalesce(s.expected, 0) || ' under the lens' as violation
from sums w
join (values ('AS_IS'), ('FORMER_DISTRICT')) as l(lens) on l.lens = 'AS_IS' or w.level = 'XA'
left join sums s
  on s.lens = l.lens and s.period_id = w.period_id and s.stage = w.stage
  and s.scheme_id = w.scheme_id and s.level = w.level
where w.lens = 'AS_WAS'
  and (abs(coalesce(s.expected, 0) - w.expected) > 1e-6
    or abs(coalesce(s.done, 0) - w.done) > 1e-6
    or abs(coalesce(s.done_on_time, 0) - w.done_on_time) > 1e-6
    or abs(coalesce(s.overdue, 0) - w.overdue) > 1e-6)
union all
select
  'AS_WAS ' || c.period_id || ' ' || c.stage || ': ' || c.expected || ' in all, '
  || coalesce(s.expected, 0) || ' under the lens'
from (select period_id, stage, sum(expected) as expected from rpt_item_counts group by all) c
left join (
  select period_id, stage, sum(expected) as expected from sums where lens = 'AS_WAS' group by all) s
  on s.period_id = c.period_id and s.stage = c.stage
where coalesce(s.expected, 0) <> c.expected
