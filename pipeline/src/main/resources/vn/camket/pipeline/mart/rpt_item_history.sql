create view rpt_item_history as
with versions as (
  select
    item_id, unit_id, year, 'REGISTRATION' as form, cast(null as varchar) as period_id,
    cast(null as varchar) as period, commitment_state as stage, item_text,
    cast(null as varchar) as completion_state, cast(null as varchar) as status_text,
    cast(null as varchar) as stated_timeliness, cast(null as double) as completion_pct,
    cast(null as date) as completed_date, due_date, cast(null as varchar) as document_text,
    cast(null as varchar) as result_text, cast(null as varchar) as cause_text,
    false as is_quarantined, known_from, known_to, is_current, submission_id, content_sha256,
    sheet_name, row_no
  from fact_commitment
  union all
  select
    item_id, unit_id, year, 'EVALUATION', period_id, period, stage, null, completion_state,
    status_text, stated_timeliness, completion_pct, completed_date, null, document_text,
    result_text, cause_text, is_quarantined, known_from, known_to, is_current, submission_id,
    content_sha256, sheet_name, row_no
  from fact_evaluation
)
select
  v.item_id, v.unit_id, u.short_name, v.year, v.form, v.period_id, v.period, v.stage,
  cast(row_number() over (
    partition by v.item_id, v.form, v.period_id, v.stage order by v.known_from)
    as integer) as version_no,
  v.item_text, v.completion_state, d.status_label, v.status_text, v.stated_timeliness,
  v.completion_pct, v.completed_date, v.due_date, v.document_text, v.result_text, v.cause_text,
  v.is_quarantined, v.known_from, v.known_to, v.is_current, v.submission_id, s.sender,
  s.received_at, s.file_path, v.content_sha256, v.sheet_name, v.row_no
from versions v
join dim_submission s on s.submission_id = v.submission_id
left join dim_status d on d.completion_state = v.completion_state
asof left join dim_unit u on u.unit_id = v.unit_id and u.valid_from <= make_date(v.year, 12, 31)
