create view rpt_corrected_items as
select
  k.item_id, k.unit_id, l.unit_label, g.scheme_id, g.scheme_name, g.scheme_kind, k.year,
  k.period_id, k.period, p.period_label, k.stage, s.label_vi as stage_label, c.item_code,
  c.item_text, k.frozen_membership, k.frozen_completion_state,
  fs.status_label as frozen_status_label, k.frozen_timeliness,
  k.membership, k.completion_state, ns.status_label, k.timeliness, k.corrected_at,
  e.file_path, e.sheet_name, e.received_at
from fact_item_correction k
join dim_period p on p.period_id = k.period_id
join dim_scheme g on g.scheme_id = k.scheme_id
left join rpt_unit_label l on l.unit_id = k.unit_id
left join fact_commitment c on c.item_id = k.item_id and c.is_current
left join dim_status fs on fs.completion_state = k.frozen_completion_state
left join dim_status ns on ns.completion_state = k.completion_state
left join dim_submission e on e.submission_id = k.submission_id
left join rpt_label s on s.vocabulary = 'stage' and s.code = k.stage
