create view rpt_release as
select
  r.release_id, r.as_of_date, r.published_at, r.is_sample, r.home_name, r.arrivals,
  r.rows_quarantined,
  (
    select count(distinct s.item_id)
    from fact_item_snapshot s
    where s.is_current and s.membership = 'IN_N'
  ) as items,
  (
    -- Both regimes call their periods alike; the one that ends later is told once.
    select string_agg(open.period_label, ', ' order by open.cutoff_date desc)
    from (
      select p.period_label, max(p.cutoff_date) as cutoff_date
      from dim_period p
      where p.is_provisional
        and p.period_id in (select s.period_id from fact_item_snapshot s where s.is_current)
      group by p.period_label
    ) open
  ) as provisional_periods
from dim_release r
