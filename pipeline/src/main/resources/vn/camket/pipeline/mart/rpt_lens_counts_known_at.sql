create macro rpt_lens_counts_known_at(d) as table
with commitments as not materialized (
  select * from fact_commitment_known_at(d)
), lens_map as (
  select *
  from bridge_unit_lens
  where known_from < cast(d as date) + interval 1 day
    and (known_to is null or known_to >= cast(d as date) + interval 1 day)
),
{year_before}, continued as (
  select distinct carried_from_item_id as item_id
  from commitments
  where item_state = 'LIVE' and commitment_state = 'SIGNED' and carried_from_item_id is not null
), first_version as (
  select unit_id, arg_min(level, valid_from) as level from dim_unit group by unit_id
), flagged as (
  select
    s.* replace (case when s.is_carried or b.unit_id is not null then s.is_carried end as is_carried),
    p.regime, p.cutoff_date, p.freeze_date > cast(d as date) as is_provisional,
    g.scheme_name, g.scheme_kind, coalesce(u.level, f.level) as level,
    n.item_id is not null as is_continued
  from fact_item_snapshot_known_at(d) s
  join dim_period p on p.period_id = s.period_id
  asof left join dim_unit u on u.unit_id = s.unit_id and u.valid_from <= p.cutoff_date
  left join first_version f on f.unit_id = s.unit_id
  join dim_scheme g on g.scheme_id = s.scheme_id
  left join continued n on n.item_id = s.item_id
  left join year_before b on b.unit_id = s.unit_id and b.year = s.year
  where s.membership = 'IN_N' and p.cutoff_date <= cast(d as date)
), item_flags as (
  select flagged.*, {flags} from flagged
), item_counts as (
  select
    unit_id, level, scheme_id, scheme_name, scheme_kind, year, period_id, period, regime,
    cutoff_date, is_provisional, stage, {flag_sums}
  from item_flags
  group by all
), looked_from as (
  select cast(d as date) as day
),
{lens_rows}
{lens_counts}
