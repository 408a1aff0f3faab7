first_closed as (
  -- A registration may be corrected until the first period of its year is closed.
  select o.year, bool_and(p.is_provisional) as is_provisional
  from fact_obligation o
  join dim_period p on p.period_id = o.period_id
  where o.is_current
  group by o.year
)
