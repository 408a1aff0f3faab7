-- An item that was ever registered has a current version: it may be withdrawn, never forgotten.
select item_id || ' has no current version' as violation
from fact_commitment
group by item_id
having count(*) filter (is_current) = 0
  and count(*) filter (commitment_state <> 'EVALUATION_ONLY') > 0
