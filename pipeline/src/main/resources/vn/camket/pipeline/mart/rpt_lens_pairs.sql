create view rpt_lens_pairs as
select
  a.lens, a.target_unit_id, a.level, a.scheme_kind, b.year as base_year, a.year, a.period, a.stage,
  a.is_provisional or b.is_provisional as is_provisional, {flag_names_of_a},
  b.done as done_before, b.expected as expected_before
from rpt_lens_years a
join rpt_lens_years b
  on b.lens = a.lens and b.target_unit_id = a.target_unit_id and b.level = a.level
  and b.scheme_kind = a.scheme_kind and b.period = a.period and b.stage = a.stage
  and b.year < a.year
where a.expected > 0 and b.expected > 0
union all by name
-- Both years of a pair under the last unit along WHOLE successions until the later cut-off.
select
  'COMPARABLE' as lens, a.target_unit_id, a.level, a.scheme_kind, b.year as base_year, a.year, a.period,
  a.stage, a.is_provisional or b.is_provisional as is_provisional, {flag_names_of_a},
  b.done as done_before, b.expected as expected_before
from rpt_lens_followed a
join rpt_lens_followed b
  on b.target_unit_id = a.target_unit_id and b.level = a.level and b.scheme_kind = a.scheme_kind
  and b.period = a.period and b.stage = a.stage and b.later_year = a.later_year and b.year < a.year
where a.later_year = a.year and a.expected > 0 and b.expected > 0
