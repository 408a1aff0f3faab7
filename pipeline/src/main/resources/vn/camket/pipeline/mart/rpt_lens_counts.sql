create view rpt_lens_counts as
select {place_labels}, t.year, t.compared_with, t.period_id, t.period, t.regime, t.cutoff_date,
  t.is_provisional, t.stage, t.source_units, {flag_names}
from mart_lens_counts t
{place_joins}
