create view rpt_obligation_counts as
select
  year, report, any_value(report_label) as report_label, form, period, stage,
  scheme_id, scheme_name, scheme_kind, bloc, bloc_label, level, level_label,
  {flag_sums},
  median(days_late) filter (submitted_late = 1) as median_days_late
from rpt_obligations
group by
  year, report, form, period, stage, scheme_id, scheme_name, scheme_kind, bloc, bloc_label, level,
  level_label
