create view rpt_unit as
with as_of as (
  select max(as_of_date) as day from dim_release
), version as (
  select
    u.*,
    case
      when u.valid_to is null or u.valid_to > d.day then greatest(u.valid_from, d.day)
      else u.valid_to - 1
    end as last_day
  from dim_unit u, as_of d
), parent as (
  select
    v.unit_id, v.valid_from, p.tree, p.ancestor_unit_id,
    arg_max(a.unit_name, a.valid_from) filter (a.valid_from <= v.last_day) as unit_name
  from version v
  join bridge_unit_path p
    on p.unit_id = v.unit_id and p.depth = 1 and p.valid_from <= v.last_day
    and (p.valid_to is null or p.valid_to > v.last_day)
  join dim_unit a on a.unit_id = p.ancestor_unit_id
  group by v.unit_id, v.valid_from, p.tree, p.ancestor_unit_id
), change as (
  select unit_id, valid_from, string_agg(label_vi, ', ' order by label_order) as label
  from (
    select unit_id, valid_from, unnest(string_split(change_kind, ',')) as code from dim_unit) as change_kinds
  join rpt_label on vocabulary = 'event_kind' and rpt_label.code = change_kinds.code
  group by unit_id, valid_from
), last_version as (
  select unit_id, max(valid_from) as valid_from from dim_unit group by unit_id
), successor as (
  select
    s.predecessor_unit_id as unit_id, string_agg(u.unit_name, '; ' order by u.unit_name) as names
  from bridge_unit_succession s
  asof join dim_unit u on u.unit_id = s.successor_unit_id and u.valid_from <= s.effective_date
  group by s.predecessor_unit_id
)
select
  v.unit_id, v.unit_name, v.short_name, v.kind, k.label_vi as kind_label, v.bloc,
  b.label_vi as bloc_label, v.level, l.label_vi as level_label, v.official_code,
  v.valid_from, v.valid_to, v.is_current, change.label as change_label,
  party.ancestor_unit_id as party_parent_unit_id, party.unit_name as party_parent_name,
  state.ancestor_unit_id as state_parent_unit_id, state.unit_name as state_parent_name,
  front.ancestor_unit_id as front_parent_unit_id, front.unit_name as front_parent_name,
  successor.names as successor_names, v.legal_document, v.evidence, e.label_vi as evidence_label,
  v.source, v.recorded_at
from version v
left join parent party
  on party.unit_id = v.unit_id and party.valid_from = v.valid_from and party.tree = 'PARTY'
left join parent state
  on state.unit_id = v.unit_id and state.valid_from = v.valid_from and state.tree = 'STATE'
left join parent front
  on front.unit_id = v.unit_id and front.valid_from = v.valid_from and front.tree = 'FRONT'
left join change on change.unit_id = v.unit_id and change.valid_from = v.valid_from
left join last_version on last_version.unit_id = v.unit_id
left join successor
  on successor.unit_id = v.unit_id and v.valid_from = last_version.valid_from
left join rpt_label k on k.vocabulary = 'unit_kind' and k.code = v.kind
left join rpt_label b on b.vocabulary = 'bloc' and b.code = v.bloc
left join rpt_label l on l.vocabulary = 'level' and l.code = v.level
left join rpt_label e on e.vocabulary = 'evidence' and e.code = v.evidence
