create table bound as
with frozen as (
  select s.*, d.frozen_at from fact_item_snapshot s join dim_freeze d using (period_id)
  where s.year = ?
), known_then as (
  -- What was known at the moment of freezing.
  select * from computed
  where known_from < frozen_at and (known_to is null or known_to > frozen_at)
), kept as (
  select c.item_id, c.period_id, c.stage
  from known_then c
  join frozen f on f.item_id = c.item_id and f.period_id = c.period_id and f.stage = c.stage
  where {same}
)
select {columns}, known_from, known_to, is_current from computed where frozen_at is null
union all by name
select {columns}, known_from, known_to, is_current from computed where known_to <= frozen_at
union all by name
-- As it was frozen: known since before, and open.
select {columns}, known_from, cast(null as timestamp) as known_to, true as is_current
from known_then semi join kept using (item_id, period_id, stage)
union all by name
-- Read otherwise today: known until it was frozen as something else.
select {columns}, known_from, frozen_at as known_to, false as is_current
from known_then anti join kept using (item_id, period_id, stage)
union all by name
select {columns}, frozen_at as known_from, cast(null as timestamp) as known_to, true as is_current
from frozen anti join kept using (item_id, period_id, stage)
