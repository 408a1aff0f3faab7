create view rpt_commune_ground as
with today as (
  select u.unit_id, first_day.valid_from
  from dim_unit u
  join (select unit_id, min(valid_from) as valid_from from dim_unit group by unit_id) first_day
    on first_day.unit_id = u.unit_id
  where u.is_current and u.level = 'XA'
), ground as (
  -- Several rows of one commune are shares that somebody declared.
  select
    t.unit_id, case when count(*) = 1 then any_value(m.target_unit_id) end as target_unit_id,
    any_value(m.conversion) as conversion, max(greatest(m.valid_from, t.valid_from)) as valid_from,
    case when count(*) > 1 then string_agg(
      l.unit_label || ' ' || replace(format('{:.10g}', round(100 * m.share, 1)), '.', ',') || '%', '; '
      order by m.share desc, l.unit_label) end as shares
  from today t
  cross join dim_release d
  join bridge_unit_lens m
    on m.lens = 'FORMER_DISTRICT' and m.unit_id = t.unit_id and m.is_current
    and m.valid_from <= d.as_of_date and (m.valid_to is null or m.valid_to > d.as_of_date)
  left join rpt_unit_label l on l.unit_id = m.target_unit_id
  group by t.unit_id
), taken as (
  select s.successor_unit_id as unit_id, s.predecessor_unit_id, m.target_unit_id
  from bridge_unit_succession s
  join bridge_unit_lens m
    on m.lens = 'FORMER_DISTRICT' and m.unit_id = s.predecessor_unit_id and m.is_current
    and m.valid_from < s.effective_date
    and (m.valid_to is null or m.valid_to >= s.effective_date)
  union all
  -- A commune that lived through the end of the districts brings its own.
  select g.unit_id, g.unit_id, m.target_unit_id
  from ground g
  join bridge_unit_lens m
    on m.lens = 'FORMER_DISTRICT' and m.unit_id = g.unit_id and m.is_current
    and m.valid_to <= g.valid_from
), drawn as (
  select
    t.unit_id, count(distinct t.target_unit_id) as districts,
    string_agg(distinct d.unit_label, '; ' order by d.unit_label) as district_names,
    count(distinct t.predecessor_unit_id) as predecessors,
    string_agg(distinct p.unit_label, '; ' order by p.unit_label) as predecessor_names
  from taken t
  left join rpt_unit_label d on d.unit_id = t.target_unit_id
  left join rpt_unit_label p on p.unit_id = t.predecessor_unit_id
  group by t.unit_id
), items as (
  select c.unit_id, sum(c.expected) as expected
  from rpt_item_counts c
  join ground g on g.unit_id = c.unit_id and g.valid_from <= c.cutoff_date
  where c.stage = 'EFFECTIVE' and c.period = 'YEAR'
  group by c.unit_id
)
select
  g.unit_id, l.unit_label, l.kind, l.kind_label, g.valid_from, g.conversion,
  case when g.shares is not null then 'Liên huyện, đã khai tỷ trọng: ' || g.shares
    when g.conversion = 'CONVERTED' then 'Một huyện cũ' else c.label_vi end as ground_label,
  g.target_unit_id,
  cast(coalesce(n.districts, (g.target_unit_id is not null)::integer) as integer) as districts,
  coalesce(n.district_names, own.unit_label) as district_names,
  cast(coalesce(n.predecessors, 0) as integer) as predecessors, n.predecessor_names,
  cast(coalesce(i.expected, 0) as bigint) as expected
from ground g
left join rpt_unit_label l on l.unit_id = g.unit_id
left join rpt_unit_label own on own.unit_id = g.target_unit_id
left join rpt_label c on c.vocabulary = 'conversion' and c.code = g.conversion
left join drawn n on n.unit_id = g.unit_id
left join items i on i.unit_id = g.unit_id
