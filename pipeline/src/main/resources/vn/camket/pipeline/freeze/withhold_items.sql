insert into withheld
select distinct s.item_id, cast(? as varchar) as period_id
from fact_item_snapshot s
left join dim_submission d on d.submission_id = s.submission_id
left join fact_commitment c on c.item_id = s.item_id
where d.content_sha256 in (select sha256 from content)
  or c.content_sha256 in (select sha256 from content)
