create table mart_unit_label as
with last_version as (
  select
    u.unit_id, u.short_name, u.kind, p.short_name as parent_name, f.first_day, u.valid_to
  from dim_unit u
  join (select unit_id, min(valid_from) as first_day from dim_unit group by unit_id) f
    on f.unit_id = u.unit_id
  left join (
    select unit_id, arg_max(short_name, valid_from) as short_name from dim_unit group by unit_id) p
    on p.unit_id = u.parent_unit_id
  qualify row_number() over (partition by u.unit_id order by u.valid_from desc) = 1
), placed as (
  select
    *,
    -- A name that only one unit bears today needs no more; those that ended are told apart from it.
    case
      when count(*) over (partition by short_name) = 1 then short_name
      when valid_to is null
        and count(*) filter (valid_to is null) over (partition by short_name) = 1 then short_name
      else short_name || coalesce(' – ' || parent_name, '') end as with_parent
  from last_version
), named as (
  select
    *,
    case when count(*) over (partition by with_parent) = 1 then with_parent
      when valid_to is null then with_parent || ' (từ ' || strftime(first_day, '%d/%m/%Y') || ')'
      else with_parent || ' (đến ' || strftime(valid_to - 1, '%d/%m/%Y') || ')' end as with_days
  from placed
)
select
  n.unit_id,
  case when count(*) over (partition by n.with_days) = 1 then n.with_days
    else n.with_days || ' [' || n.unit_id || ']' end as unit_label,
  n.kind, k.label_vi as kind_label, n.short_name, n.parent_name, n.valid_to
from named n
left join rpt_label k on k.vocabulary = 'unit_kind' and k.code = n.kind
order by n.unit_id
