t.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    t.year * 10000 + case t.period when 'H1' then 630 else 1231 end as year_order
