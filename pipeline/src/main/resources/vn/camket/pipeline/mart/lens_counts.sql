-- A unit stands once per target: it has one row of counts, and one share on a day.
select
  lens, target_unit_id, conversion, level, scheme_id, scheme_name, scheme_kind, year,
  compared_with, period_id, period, regime, cutoff_date, is_provisional, stage,
  cast(count(*) as integer) as source_units,
  {weighted_flag_sums}
from placed
group by
  lens, target_unit_id, conversion, level, scheme_id, scheme_name, scheme_kind, year, compared_with,
  period_id, period, regime, cutoff_date, is_provisional, stage
