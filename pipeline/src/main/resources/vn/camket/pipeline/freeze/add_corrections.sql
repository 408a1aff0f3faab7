insert into fact_item_correction
select
  coalesce(f.item_id, c.item_id), coalesce(f.unit_id, c.unit_id),
  coalesce(f.scheme_id, c.scheme_id), coalesce(f.year, c.year),
  coalesce(f.period_id, c.period_id), coalesce(f.period, c.period), coalesce(f.stage, c.stage),
  f.membership, f.completion_state, f.timeliness,
  c.membership, c.completion_state, c.timeliness, c.submission_id, c.known_from
from (select * from fact_item_snapshot where year = ?) f
full join (select * from computed where is_current and frozen_at is not null) c
  on c.item_id = f.item_id and c.period_id = f.period_id and c.stage = f.stage
where f.membership is distinct from c.membership
  or f.completion_state is distinct from c.completion_state
  or f.timeliness is distinct from c.timeliness
  or f.is_carried is distinct from c.is_carried
