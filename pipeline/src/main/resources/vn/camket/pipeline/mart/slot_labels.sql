t.year, cast(t.year as varchar) as year_text, {year_place},
    t.period, slot.period_name, t.stage, slot.stage_name, t.is_provisional,
    case when t.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label
