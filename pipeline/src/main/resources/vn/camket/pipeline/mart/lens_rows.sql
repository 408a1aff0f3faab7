-- Counts by unit, placed under every lens. Asks for item_counts (flags by unit, period and stage), lens_map
-- (bridge_unit_lens as known) and looked_from (one day); gives placed: one row per count, lens and target.
sides as (
  -- Each year stands in two pairs; both sides of a pair follow successions until the later cut-off.
  select year - 1 as compared_with, cutoff_date as looked_from, * from item_counts
  union all by name
  select c.year + 1 as compared_with, p.cutoff_date as looked_from, c.*
  from item_counts c
  join dim_period p on p.regime = c.regime and p.period = c.period and p.year = c.year + 1
), comparable as (
  select m.lens, m.target_unit_id, m.conversion, m.share, s.* exclude (looked_from)
  from sides s
  join lens_map m
    on m.lens = 'COMPARABLE' and m.unit_id = s.unit_id
    and m.valid_from <= s.looked_from and (m.valid_to is null or m.valid_to > s.looked_from)
  window pair as (
    partition by greatest(s.year, s.compared_with), s.period, s.stage, s.scheme_kind, s.level,
      m.target_unit_id)
  qualify
    sum(s.expected) filter (s.compared_with < s.year) over pair > 0
    and sum(s.expected) filter (s.compared_with > s.year) over pair > 0
), placed as (
  select
    m.lens, m.target_unit_id, m.conversion, m.share, cast(null as integer) as compared_with, c.*
  from item_counts c
  cross join looked_from d
  join lens_map m
    on m.unit_id = c.unit_id
    and (m.lens = 'AS_WAS'
      or m.lens = 'AS_IS' and m.valid_from <= d.day and (m.valid_to is null or m.valid_to > d.day)
      or m.lens = 'FORMER_DISTRICT' and c.level = 'XA' and m.valid_from <= c.cutoff_date
        and (m.valid_to is null or m.valid_to > c.cutoff_date))
  union all by name
  select * from comparable
)
