create view rpt_unit_succession as
with predecessor as (
  select unit_id, arg_max(unit_name, valid_from) as unit_name, arg_max(level, valid_from) as level,
    arg_max(official_code, valid_from) as official_code
  from dim_unit
  group by unit_id
)
select
  s.event_id, s.event_kind, k.label_vi as event_kind_label, s.effective_date,
  s.predecessor_unit_id, p.unit_name as predecessor_name,
  p.official_code as predecessor_code, s.successor_unit_id, u.unit_name as successor_name,
  u.official_code as successor_code, s.carries_code, p.level, l.label_vi as level_label,
  s.extent, x.label_vi as extent_label, s.weight, s.weight_basis, s.legal_document, s.legal_date,
  s.observed_date, s.evidence, e.label_vi as evidence_label, s.source, s.recorded_at
from bridge_unit_succession s
join predecessor p on p.unit_id = s.predecessor_unit_id
asof join dim_unit u on u.unit_id = s.successor_unit_id and u.valid_from <= s.effective_date
left join rpt_label k on k.vocabulary = 'event_kind' and k.code = s.event_kind
left join rpt_label x on x.vocabulary = 'extent' and x.code = s.extent
left join rpt_label l on l.vocabulary = 'level' and l.code = p.level
left join rpt_label e on e.vocabulary = 'evidence' and e.code = s.evidence
