create table mart_year_before as
with commitments as not materialized (
  select * from fact_commitment where is_current
), lens_map as (
  select * from bridge_unit_lens where is_current
),
{year_before}
select * from year_before
