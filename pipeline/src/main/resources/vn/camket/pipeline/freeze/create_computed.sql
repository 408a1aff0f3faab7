create table computed as
select c.*, case when w.item_id is null then f.frozen_at end as frozen_at
from {source} c
left join dim_freeze f on f.period_id = c.period_id
left join withheld w on w.item_id = c.item_id and w.period_id = c.period_id
where c.year = ?
