create view rpt_lens_pairs as
with counts as (
  select
    lens, target_unit_id, level, scheme_kind, year, period, stage,
    bool_or(is_provisional) as is_provisional, max(cutoff_date) as cutoff_date,
    {flag_sums_of_shares}
  from mart_lens_counts
  where target_unit_id is not null and lens <> 'COMPARABLE'
  group by all
), lineage as (
  select m.unit_id, m.target_unit_id, m.valid_from, m.valid_to
  from bridge_unit_lens m
  where m.lens = 'COMPARABLE' and m.is_current
), followed as (
  -- Both years of a pair under the last unit along WHOLE successions until the later cut-off.
  select
    m.target_unit_id, c.level, c.scheme_kind, c.year, c.period, c.stage,
    l.year as later_year, bool_or(c.is_provisional) as is_provisional, {flag_sums_of_shares}
  from counts c
  join (
    select year, period, max(cutoff_date) as cutoff_date from counts group by year, period) l
    on l.period = c.period and l.year >= c.year
  join lineage m
    on m.unit_id = c.target_unit_id and m.valid_from <= l.cutoff_date
    and (m.valid_to is null or m.valid_to > l.cutoff_date)
  where c.lens = 'AS_WAS'
  group by all
)
select
  a.lens, a.target_unit_id, a.level, a.scheme_kind, b.year as base_year, a.year, a.period, a.stage,
  a.is_provisional or b.is_provisional as is_provisional, {flag_names_of_a},
  b.done as done_before, b.expected as expected_before
from counts a
join counts b
  on b.lens = a.lens and b.target_unit_id = a.target_unit_id and b.level = a.level
  and b.scheme_kind = a.scheme_kind and b.period = a.period and b.stage = a.stage
  and b.year < a.year
where a.expected > 0 and b.expected > 0
union all by name
select
  'COMPARABLE' as lens, a.target_unit_id, a.level, a.scheme_kind, b.year as base_year, a.year, a.period,
  a.stage, a.is_provisional or b.is_provisional as is_provisional, {flag_names_of_a},
  b.done as done_before, b.expected as expected_before
from followed a
join followed b
  on b.target_unit_id = a.target_unit_id and b.level = a.level and b.scheme_kind = a.scheme_kind
  and b.period = a.period and b.stage = a.stage and b.later_year = a.year and b.year < a.year
where a.later_year = a.year and a.expected > 0 and b.expected > 0
