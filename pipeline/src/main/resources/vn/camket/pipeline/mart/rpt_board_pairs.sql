create view rpt_board_pairs as
select
  p.lens, lens_label.label_vi as lens_label, p.target_unit_id, l.unit_label, l.kind, l.kind_label,
  p.level, level_label.label_vi as level_label, p.scheme_kind, p.base_year,
  cast(p.base_year as varchar) as base_year_text, p.year, cast(p.year as varchar) as year_text,
  p.period, period_label.label_vi as period_name, p.stage, stage_label.label_vi as stage_name,
  p.is_provisional, case when p.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
  case when p.base_year < 2025 and p.year >= 2025 then '┃ 1/7/2025' end as break_label,
  {flag_names}, p.done_before, p.expected_before
from rpt_lens_pairs p
join rpt_unit_label l on l.unit_id = p.target_unit_id
left join rpt_label lens_label
  on lens_label.vocabulary = 'lens' and lens_label.code = p.lens
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = p.level
left join rpt_label period_label
  on period_label.vocabulary = 'period' and period_label.code = p.period
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = p.stage
