create view rpt_missing as
select
  o.unit_id, o.unit_name, o.short_name, o.parent_name, o.kind, o.bloc, o.bloc_label, o.level,
  o.level_label, o.scheme_id, o.scheme_name, o.scheme_kind, o.year, o.report, o.report_label,
  o.form, o.period_id, o.period, o.period_label, o.stage, o.due_date, o.due_operator, o.due_label,
  cast(date_diff('day', cast(o.due_at as date), r.as_of_date) + 1 as integer) as days_overdue,
  o.first_received_at, o.versions_count
from rpt_obligations o
cross join dim_release r
where o.missing = 1
