create view rpt_lens_counts as
select
  c.lens, lens_label.label_vi as lens_label, c.target_unit_id,
  coalesce(u.unit_label, conversion_label.label_vi) as unit_label, u.kind, u.kind_label,
  c.conversion, conversion_label.label_vi as conversion_label, c.level,
  level_label.label_vi as level_label, c.scheme_id, c.scheme_name, c.scheme_kind, c.year,
  c.compared_with, c.period_id, c.period, c.regime, c.cutoff_date, c.is_provisional, c.stage,
  c.source_units, {flag_names}
from mart_lens_counts c
left join rpt_unit_label u on u.unit_id = c.target_unit_id
left join rpt_label lens_label
  on lens_label.vocabulary = 'lens' and lens_label.code = c.lens
left join rpt_label conversion_label
  on conversion_label.vocabulary = 'conversion' and conversion_label.code = c.conversion
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = c.level
