create view rpt_lens_transitions as
with totals as (
  select
    lens, conversion, level, scheme_kind, year, stage, from_state, to_state, sum(items) as items,
    sum(sum(items)) over (
      partition by lens, conversion, level, scheme_kind, year, stage, from_state) as n
  from mart_lens_transitions
  group by lens, conversion, level, scheme_kind, year, stage, from_state, to_state
)
select
  t.lens, lens.lens_label, t.conversion, t.level,
  lens.level_label, t.scheme_kind, t.year, cast(t.year as varchar) as year_text,
  t.stage, stage_label.label_vi as stage_name, m.measure_id,
  t.from_state, a.status_label as from_label, a.status_order as from_order,
  t.to_state, b.status_label as to_label, b.status_order as to_order, t.items,
  100.0 * t.items / t.n as value, t.n, round(t.n, 9) < m.smallest_n as is_small_n
from totals t
join dim_status a on a.completion_state = t.from_state
join dim_status b on b.completion_state = t.to_state
join dict_measure m on m.measure_kind = 'TRANSITION'
left join rpt_lens_label lens on lens.lens = t.lens and lens.level = t.level
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = t.stage
