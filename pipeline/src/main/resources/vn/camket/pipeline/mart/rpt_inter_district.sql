create view rpt_inter_district as
with taken as (
  select s.successor_unit_id as unit_id, s.predecessor_unit_id, m.target_unit_id
  from bridge_unit_succession s
  join bridge_unit_lens m
    on m.lens = 'FORMER_DISTRICT' and m.unit_id = s.predecessor_unit_id and m.is_current
    and m.valid_from < s.effective_date
    and (m.valid_to is null or m.valid_to >= s.effective_date)
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
  join bridge_unit_lens m
    on m.lens = 'FORMER_DISTRICT' and m.unit_id = c.unit_id and m.is_current
    and m.conversion = 'INTER_DISTRICT' and m.valid_from <= c.cutoff_date
    and (m.valid_to is null or m.valid_to > c.cutoff_date)
  where c.stage = 'EFFECTIVE' and c.period = 'YEAR'
  group by c.unit_id
)
select
  m.unit_id, l.unit_label, l.kind, l.kind_label, greatest(m.valid_from, u.valid_from) as valid_from,
  cast(n.districts as integer) as districts, n.district_names,
  cast(n.predecessors as integer) as predecessors, n.predecessor_names,
  cast(coalesce(i.expected, 0) as bigint) as expected
from bridge_unit_lens m
join (select unit_id, min(valid_from) as valid_from from dim_unit group by unit_id) u
  on u.unit_id = m.unit_id
left join rpt_unit_label l on l.unit_id = m.unit_id
left join drawn n on n.unit_id = m.unit_id
left join items i on i.unit_id = m.unit_id
where m.lens = 'FORMER_DISTRICT' and m.is_current and m.conversion = 'INTER_DISTRICT'
