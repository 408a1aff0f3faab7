create table lost_commitments as
select * replace (
  'FROZEN_ONLY' as item_state, cast(null as timestamp) as known_to, true as is_current)
from fact_commitment
where item_id not in (select item_id from {source})
qualify row_number() over (partition by item_id order by known_from desc) = 1
