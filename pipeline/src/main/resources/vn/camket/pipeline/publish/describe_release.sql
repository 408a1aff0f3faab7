create table dim_release as
select
  cast(? as varchar) as release_id,
  cast(? as date) as as_of_date,
  cast(? as timestamp) as published_at,
  cast(? as boolean) as is_sample,
  cast(? as varchar) as home_name,
  cast(? as bigint) as arrivals,
  count(*) as rows_quarantined
from {rows}
where disposition = 'QUARANTINED'
