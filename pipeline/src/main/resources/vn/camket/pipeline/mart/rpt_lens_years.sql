create view rpt_lens_years as
select
  lens, target_unit_id, level, scheme_kind, year, period, stage,
  bool_or(is_provisional) as is_provisional, {flag_sums_of_shares}
from mart_lens_counts
where target_unit_id is not null and lens <> 'COMPARABLE'
group by all
