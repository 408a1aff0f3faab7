create table mart_lens_counts as
with item_counts as (
  select * from mart_item_counts
), lens_map as (
  select * from bridge_unit_lens where is_current
), looked_from as (
  select max(as_of_date) as day from dim_release
),
{lens_rows}
{lens_counts}
-- Readers choose these first: what they do not look at is not read.
order by lens, level, period, stage, year, target_unit_id
