create view rpt_board_transitions as
select {place_labels}, t.year, cast(t.year as varchar) as year_text, t.stage,
  stage_label.label_vi as stage_name, a.status_label as from_label, a.status_order as from_order,
  b.status_label as to_label, b.status_order as to_order, t.items,
  'Giữa kỳ: ' || a.status_label as source_label, 'Cuối năm: ' || b.status_label as target_label
from mart_lens_transitions t
join dim_status a on a.completion_state = t.from_state
join dim_status b on b.completion_state = t.to_state
{place_joins}
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = t.stage
