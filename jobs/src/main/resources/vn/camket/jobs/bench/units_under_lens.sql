select
  unit_label, 100.0 * sum(done) / nullif(sum(expected), 0) as value, sum(expected) as n
from rpt_board_lens
where lens = ? and level = 'XA' and period = 'YEAR' and stage = 'EFFECTIVE' and year = 2024
  and conversion = 'CONVERTED'
group by unit_label
having round(sum(expected), 9) >= 3
order by value desc
limit 100
