select
  year, 100.0 * sum(done) / nullif(sum(expected), 0) as value, sum(expected) as n,
  count(distinct target_unit_id) filter (where expected > 0) as units
from rpt_board_lens
where lens = ? and level = 'XA' and period = 'YEAR' and stage = 'EFFECTIVE'
  and conversion = 'CONVERTED' and year is not null
group by year
order by year
