create view rpt_obligations as
with first_version as (
  select unit_id, unit_name, short_name, kind, bloc, level, parent_unit_id
  from dim_unit
  qualify row_number() over (partition by unit_id order by valid_from) = 1
), owed as (
  select
    o.* exclude (known_to, is_current),
    {flags}
  from fact_obligation o
  where o.is_current
), named as (
  select
    o.unit_id,
    coalesce(u.unit_name, f.unit_name) as unit_name,
    coalesce(u.short_name, f.short_name) as short_name,
    coalesce(u.kind, f.kind) as kind,
    coalesce(u.bloc, f.bloc) as bloc,
    coalesce(u.level, f.level) as level,
    coalesce(u.parent_unit_id, f.parent_unit_id) as parent_unit_id,
    o.* exclude (unit_id), g.scheme_name, g.scheme_kind, p.period_label
  from owed o
  asof left join dim_unit u on u.unit_id = o.unit_id and u.valid_from <= o.due_date
  left join first_version f on f.unit_id = o.unit_id
  join dim_scheme g on g.scheme_id = o.scheme_id
  left join dim_period p on p.period_id = o.period_id
), parents as (
  select n.unit_id, n.due_date, any_value(u.short_name) as parent_name
  from (select distinct unit_id, parent_unit_id, due_date from named) n
  asof join dim_unit u on u.unit_id = n.parent_unit_id and u.valid_from <= n.due_date
  group by n.unit_id, n.due_date
)
select
  named.*,
  parents.parent_name,
  bloc_label.label_vi as bloc_label,
  level_label.label_vi as level_label,
  state_label.label_vi as obligation_state_label,
  case named.form
    when 'REGISTRATION' then 'Đăng ký cam kết năm ' || named.year
    else stage_label.label_vi || ' '
      || lower(left(named.period_label, 1)) || substr(named.period_label, 2)
  end as report_label,
  operator_label.label_vi || ' ' || strftime(named.due_date, '%d/%m/%Y') as due_label,
  s.file_path, s.sender
from named
left join parents on parents.unit_id = named.unit_id and parents.due_date = named.due_date
left join rpt_label bloc_label
  on bloc_label.vocabulary = 'bloc' and bloc_label.code = named.bloc
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = named.level
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = named.stage
left join rpt_label state_label
  on state_label.vocabulary = 'obligation_state' and state_label.code = named.obligation_state
left join rpt_label operator_label
  on operator_label.vocabulary = 'due_operator' and operator_label.code = named.due_operator
left join dim_submission s on s.submission_id = named.submission_id
