create table mart_board_counts as
with reached as (
  select distinct year, period, stage, scheme_kind from rpt_item_counts
), state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from rpt_item_counts
  group by year, period
), rows_of_all_kinds as (
  select * from rpt_item_counts
  union all by name
  -- The year before, shown beside its successor, so that a change can be filtered like a rate.
  select
    c.year + 1 as year, c.period, c.stage, c.scheme_kind, c.scheme_id, c.scheme_name,
    c.unit_id, c.unit_name, c.short_name, c.kind, c.bloc, c.bloc_label, c.level,
    c.done as done_before, c.expected as expected_before
  from rpt_item_counts c
  join reached r
    on r.year = c.year + 1 and r.period = c.period and r.stage = c.stage
    and r.scheme_kind = c.scheme_kind
  union all by name
  -- Rows in quarantine stand beside n whatever the period and stage looked at.
  select
    q.year, r.period, r.stage, coalesce(q.scheme_kind, r.scheme_kind) as scheme_kind,
    q.scheme_id, g.scheme_name, q.unit_id, u.unit_name, u.short_name, u.kind, q.bloc,
    b.label_vi as bloc_label, u.level, q.rows_quarantined
  from rpt_quarantined_rows q
  join reached r
    on r.year = q.year and r.scheme_kind = coalesce(q.scheme_kind, r.scheme_kind)
  asof left join dim_unit u
    on u.unit_id = q.unit_id and u.valid_from <= make_date(q.year, 12, 31)
  left join dim_scheme g on g.scheme_id = q.scheme_id
  left join rpt_label b on b.vocabulary = 'bloc' and b.code = q.bloc
), labelled as (
  select
    t.unit_id, l.unit_label, t.unit_name, t.short_name, t.kind, l.kind_label, t.bloc, t.bloc_label,
    {board_labels}
  left join rpt_unit_label l on l.unit_id = t.unit_id
)
{board_break}
  unit_id, unit_label, bloc, bloc_label,
  {break_of_reform}
