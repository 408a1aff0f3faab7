r.level, level_label.label_vi as level_label, r.scheme_id, r.scheme_name, r.scheme_kind, r.year,
    cast(r.year as varchar) as year_text, r.period, period_label.label_vi as period_name, r.stage,
    stage_label.label_vi as stage_name, s.is_provisional,
    case when s.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    r.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    r.year * 10000 + case r.period when 'H1' then 630 else 1231 end as year_order,
    {flag_names},
    r.done_before, r.expected_before, r.rows_quarantined
  from rows_of_all_kinds r
  join state s on s.year = r.year and s.period = r.period
  left join rpt_label level_label
    on level_label.vocabulary = 'level' and level_label.code = r.level
  left join rpt_label period_label
    on period_label.vocabulary = 'period' and period_label.code = r.period
  left join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = r.stage
