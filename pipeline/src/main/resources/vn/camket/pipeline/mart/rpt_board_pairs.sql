create view rpt_board_pairs as
select
  p.lens, lens.lens_label, p.target_unit_id, l.unit_label, l.kind, l.kind_label,
  p.level, lens.level_label, p.scheme_kind, p.base_year,
  cast(p.base_year as varchar) as base_year_text, p.year, cast(p.year as varchar) as year_text,
  p.period, slot.period_name, p.stage, slot.stage_name,
  p.is_provisional, case when p.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
  case when p.base_year < 2025 and p.year >= 2025 then '┃ 1/7/2025' end as break_label,
  {flag_names}, p.done_before, p.expected_before
from rpt_lens_pairs p
join rpt_unit_label l on l.unit_id = p.target_unit_id
left join rpt_lens_label lens on lens.lens = p.lens and lens.level = p.level
left join rpt_slot_label slot on slot.period = p.period and slot.stage = p.stage
