create view rpt_frozen_periods as
with frozen as (
  select
    period_id, scheme_kind, stage, sum(expected) as expected, sum(done) as done
  from rpt_item_counts
  where period_id in (select period_id from dim_freeze)
  group by period_id, scheme_kind, stage
), corrected as (
  select
    k.period_id, g.scheme_kind, k.stage, count(*) as items_corrected,
    count(*) filter (k.membership = 'IN_N') - count(*) filter (k.frozen_membership = 'IN_N')
      as expected_more,
    count(*) filter (k.membership = 'IN_N' and now_done.is_done)
      - count(*) filter (k.frozen_membership = 'IN_N' and then_done.is_done) as done_more,
    max(k.corrected_at) as last_corrected_at
  from fact_item_correction k
  join dim_scheme g on g.scheme_id = k.scheme_id
  left join dim_status now_done on now_done.completion_state = k.completion_state
  left join dim_status then_done on then_done.completion_state = k.frozen_completion_state
  group by k.period_id, g.scheme_kind, k.stage
), figures as (
  select
    period_id, scheme_kind, stage,
    cast(coalesce(f.expected, 0) as bigint) as expected,
    cast(coalesce(f.done, 0) as bigint) as done,
    cast(coalesce(f.expected, 0) + coalesce(c.expected_more, 0) as bigint) as expected_now,
    cast(coalesce(f.done, 0) + coalesce(c.done_more, 0) as bigint) as done_now,
    coalesce(c.items_corrected, 0) as items_corrected, c.last_corrected_at
  from frozen f
  full join corrected c using (period_id, scheme_kind, stage)
), rates as (
  select
    *, cast(100 as double) * done / nullif(expected, 0) as strict_pct,
    cast(100 as double) * done_now / nullif(expected_now, 0) as strict_pct_now
  from figures
)
select
  r.period_id, p.regime, p.year, p.period, p.period_label, p.cutoff_date, p.freeze_date,
  p.is_provisional, z.frozen_release_id, z.frozen_as_of_date, z.frozen_at, r.scheme_kind, r.stage,
  s.label_vi as stage_label, r.expected, r.done, r.strict_pct, r.expected_now, r.done_now,
  r.strict_pct_now, r.strict_pct_now - r.strict_pct as change_points, r.items_corrected,
  r.last_corrected_at
from rates r
join dim_freeze z on z.period_id = r.period_id
join dim_period p on p.period_id = r.period_id
left join rpt_label s on s.vocabulary = 'stage' and s.code = r.stage
