create view rpt_obligation_measures as
with sums as (
  select
    year, coalesce(report, 'ALL') as report, any_value(report_label) as report_label, scheme_kind,
    {flag_sums},
    median(days_late) filter (submitted_late = 1) as median_days_late,
    [{measures}] as ratios
  from rpt_obligations
  group by grouping sets ((year, scheme_kind, report), (year, scheme_kind))
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
)
select
  r.year, r.report,
  case r.report when 'ALL' then 'Mọi báo cáo năm ' || r.year else r.report_label end
    as report_label,
  r.scheme_kind, r.measure_id, m.label_vi as measure_label, m.value_format,
  r.numerator, r.denominator,
  cast(100 as double) * r.numerator / r.denominator as value,
  r.denominator as n,
  r.denominator < m.smallest_n as is_small_n,
  r.obliged, r.fallen_due, r.submitted, r.submitted_on_time, r.submitted_late, r.missing,
  r.unknown_time, r.median_days_late
from ratios r
join dict_measure m on m.measure_id = r.measure_id
where r.denominator > 0
