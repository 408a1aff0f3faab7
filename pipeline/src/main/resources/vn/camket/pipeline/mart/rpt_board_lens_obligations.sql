create view rpt_board_lens_obligations as
with state as (
  select year, bool_or(is_provisional) as is_provisional
  from mart_lens_obligations
  group by year
), labelled as (
  select {place_labels}, t.year, cast(t.year as varchar) as year_text,
    t.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    -- Lists are signed in the first months, the last reports of a year fall due at its end.
    t.year * 10000 + case t.form when 'REGISTRATION' then 331 else 1231 end as year_order,
    t.report,
    case
      when t.form = 'REGISTRATION' then 'Đăng ký cam kết'
      else stage_label.label_vi || case t.period when 'H1' then ' 6 tháng' else ' năm' end
    end as report_name,
    t.form, {flag_names}
  from mart_lens_obligations t
  join state s on s.year = t.year
  {place_joins}
  left join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = t.stage
)
select * from labelled
union all by name
select distinct
  lens, lens_label, target_unit_id, unit_label, kind, kind_label, conversion, conversion_label,
  level, level_label, scheme_id, scheme_name, scheme_kind, '┃ 1/7/2025' as year_label,
  20250701 as year_order, report, report_name, form
from labelled
where (select min(year) < 2025 and max(year) >= 2025 from state)
