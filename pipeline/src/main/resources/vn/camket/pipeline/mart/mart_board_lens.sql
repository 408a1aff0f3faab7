create table mart_board_lens as
with reached as (
  select distinct lens, level, year, period, stage, scheme_kind
  from mart_lens_counts
  where compared_with is null
), state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from mart_lens_counts
  group by year, period
), rows_of_all_kinds as (
  -- Of a pair of comparable years the later one is shown, the earlier beside it.
  select * exclude (compared_with)
  from mart_lens_counts
  where compared_with is null or compared_with < year
  union all by name
  select
    c.lens, c.target_unit_id, c.conversion, c.level, c.scheme_id, c.scheme_name, c.scheme_kind,
    coalesce(c.compared_with, c.year + 1) as year, c.period, c.stage, c.done as done_before,
    c.expected as expected_before
  from mart_lens_counts c
  left join reached r
    on c.compared_with is null and r.lens = c.lens and r.level = c.level and r.year = c.year + 1
    and r.period = c.period and r.stage = c.stage and r.scheme_kind = c.scheme_kind
  where c.compared_with > c.year or r.year is not null
  union all by name
  -- Rows in quarantine stand beside n, by the same shares, whatever the period and stage.
  select
    r.lens, m.target_unit_id, m.conversion, u.level, q.scheme_id, g.scheme_name,
    r.scheme_kind, q.year, r.period, r.stage, q.rows_quarantined * m.share as rows_quarantined
  from rpt_quarantined_rows q
  cross join dim_release d
  asof join dim_unit u
    on u.unit_id = q.unit_id and u.valid_from <= make_date(q.year, 12, 31)
  join reached r
    on r.year = q.year and r.level = u.level
    and r.scheme_kind = coalesce(q.scheme_kind, r.scheme_kind)
  join bridge_unit_lens m
    on m.lens = r.lens and m.unit_id = q.unit_id and m.is_current
    and m.valid_from <= if(m.lens = 'AS_IS', d.as_of_date, make_date(q.year, 12, 31))
    and (m.valid_to is null
      or m.valid_to > if(m.lens = 'AS_IS', d.as_of_date, make_date(q.year, 12, 31)))
  left join dim_scheme g on g.scheme_id = q.scheme_id
), labelled as (
  select
    t.lens, lens_label.label_vi as lens_label, t.target_unit_id, place.unit_label, place.kind,
    place.kind_label, t.conversion, place.conversion_label,
    {board_labels}
  left join rpt_place_label place
    on place.conversion = t.conversion
    and place.target_unit_id is not distinct from t.target_unit_id
  left join rpt_label lens_label
    on lens_label.vocabulary = 'lens' and lens_label.code = t.lens
)
{board_break}
  lens, lens_label, target_unit_id, unit_label, conversion, conversion_label,
  {break_of_reform}
order by lens, level, period, stage, year
