t.level, level_label.label_vi as level_label, t.scheme_id, t.scheme_name, t.scheme_kind, t.year,
    cast(t.year as varchar) as year_text, t.period, slot.period_name, t.stage,
    slot.stage_name, s.is_provisional,
    case when s.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    {year_place},
    {flag_names},
    t.done_before, t.expected_before, t.rows_quarantined
  from rows_of_all_kinds t
  join state s on s.year = t.year and s.period = t.period
  left join rpt_label level_label
    on level_label.vocabulary = 'level' and level_label.code = t.level
  left join rpt_slot_label slot on slot.period = t.period and slot.stage = t.stage
