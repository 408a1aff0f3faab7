select
  unit_label, 100.0 * sum(done) / sum(expected) - 100.0 * sum(done_before) / sum(expected_before)
    as points
from rpt_board_pairs
where lens = ? and level = 'XA' and period = 'YEAR' and stage = 'EFFECTIVE' and base_year = 2017
  and year = 2024
group by unit_label
having round(least(sum(expected), sum(expected_before)), 9) >= 3
order by points desc
limit 100
