create table mart_item_counts as
select
  unit_id, unit_name, short_name, kind, bloc, bloc_label, level, scheme_id, scheme_name,
  scheme_kind, year, period_id, period, regime, cutoff_date, is_provisional, stage,
  {flag_sums}
from rpt_item_snapshot
where expected = 1
group by all
