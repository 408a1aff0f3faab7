create view rpt_board_transitions as
select
  t.lens, lens_label.label_vi as lens_label, t.target_unit_id,
  coalesce(l.unit_label, conversion_label.label_vi) as unit_label, l.kind, l.kind_label,
  t.conversion, t.level, level_label.label_vi as level_label, t.scheme_id, t.scheme_name,
  t.scheme_kind, t.year, cast(t.year as varchar) as year_text, t.stage,
  stage_label.label_vi as stage_name, a.status_label as from_label, a.status_order as from_order,
  b.status_label as to_label, b.status_order as to_order, t.items,
  'Giữa kỳ: ' || a.status_label as source_label, 'Cuối năm: ' || b.status_label as target_label
from mart_lens_transitions t
join dim_status a on a.completion_state = t.from_state
join dim_status b on b.completion_state = t.to_state
left join rpt_unit_label l on l.unit_id = t.target_unit_id
left join rpt_label lens_label
  on lens_label.vocabulary = 'lens' and lens_label.code = t.lens
left join rpt_label conversion_label
  on conversion_label.vocabulary = 'conversion' and conversion_label.code = t.conversion
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = t.level
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = t.stage
