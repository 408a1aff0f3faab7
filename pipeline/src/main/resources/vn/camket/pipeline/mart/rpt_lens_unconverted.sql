create view rpt_lens_unconverted as
with edges as (
  select
    s.predecessor_unit_id as unit_id, any_value(s.effective_date) as effective_date,
    string_agg(l.unit_label, '; ' order by l.unit_label) as successor_names
  from bridge_unit_succession s
  join rpt_unit_label l on l.unit_id = s.successor_unit_id
  group by s.predecessor_unit_id
)
select
  m.lens, lens.lens_label, c.unit_id, l.unit_label, l.kind, l.kind_label, c.level,
  lens.level_label, m.conversion, place.conversion_label,
  e.effective_date, e.successor_names, l.valid_to, c.scheme_id, c.scheme_name, c.scheme_kind, c.year,
  cast(c.year as varchar) as year_text, c.period, slot.period_name, c.stage,
  slot.stage_name, m.share, c.done * m.share as done,
  c.expected * m.share as expected
from rpt_item_counts c
cross join dim_release d
join bridge_unit_lens m
  on m.unit_id = c.unit_id and m.is_current and m.conversion <> 'CONVERTED'
  and (m.lens = 'AS_IS' and m.valid_from <= d.as_of_date
      and (m.valid_to is null or m.valid_to > d.as_of_date)
    or m.lens = 'FORMER_DISTRICT' and c.level = 'XA' and m.valid_from <= c.cutoff_date
      and (m.valid_to is null or m.valid_to > c.cutoff_date))
left join rpt_unit_label l on l.unit_id = c.unit_id
left join edges e on e.unit_id = c.unit_id
left join rpt_lens_label lens on lens.lens = m.lens and lens.level = c.level
left join rpt_place_label place on place.conversion = m.conversion
left join rpt_slot_label slot on slot.period = c.period and slot.stage = c.stage
