create view rpt_lens_followed as
select
  m.target_unit_id, c.level, c.scheme_kind, c.year, c.period, c.stage, l.year as later_year,
  bool_or(c.is_provisional) as is_provisional, {flag_sums_of_shares}
from mart_lens_counts c
join (
  select year, period, max(cutoff_date) as cutoff_date from dim_period group by year, period) l
  on l.period = c.period and l.year >= c.year
join bridge_unit_lens m
  on m.lens = 'COMPARABLE' and m.is_current and m.unit_id = c.target_unit_id
  and m.valid_from <= l.cutoff_date and (m.valid_to is null or m.valid_to > l.cutoff_date)
where c.lens = 'AS_WAS'
group by all
