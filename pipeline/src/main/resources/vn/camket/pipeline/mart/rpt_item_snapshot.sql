create view rpt_item_snapshot as
with continued as (
  select distinct carried_from_item_id as item_id
  from fact_commitment
  where is_current and item_state = 'LIVE' and commitment_state = 'SIGNED'
    and carried_from_item_id is not null
), first_version as (
  select unit_id, unit_name, short_name, kind, bloc, level, parent_unit_id
  from dim_unit
  qualify row_number() over (partition by unit_id order by valid_from) = 1
), named as (
  select
    s.item_id, s.unit_id,
    coalesce(u.unit_name, f.unit_name) as unit_name,
    coalesce(u.short_name, f.short_name) as short_name,
    coalesce(u.kind, f.kind) as kind,
    coalesce(u.bloc, f.bloc) as bloc,
    coalesce(u.level, f.level) as level,
    coalesce(u.parent_unit_id, f.parent_unit_id) as parent_unit_id,
    s.scheme_id, g.scheme_name, g.scheme_kind, s.year, s.period_id, s.period, p.period_label,
    p.regime, p.cutoff_date, p.freeze_date, p.is_provisional, s.stage, s.effective_stage,
    s.membership, s.completion_state, d.status_label, d.status_order, s.timeliness, s.due_date,
    c.item_code, c.ordinal, c.item_text, c.theme_id, t.theme_name, c.item_origin,
    c.responsibility, c.due_text, c.signed_date, c.carried_from_item_id, c.parent_item_id,
    case when s.is_carried or b.unit_id is not null then s.is_carried end as is_carried,
    n.item_id is not null as is_continued, s.is_quarantined, s.submission_id, s.known_from,
    c.submission_id as commitment_submission_id, c.row_no as commitment_row_no
  from fact_item_snapshot s
  join dim_period p on p.period_id = s.period_id
  asof left join dim_unit u on u.unit_id = s.unit_id and u.valid_from <= p.cutoff_date
  left join first_version f on f.unit_id = s.unit_id
  join dim_scheme g on g.scheme_id = s.scheme_id
  join dim_status d on d.completion_state = s.completion_state
  left join fact_commitment c on c.item_id = s.item_id and c.is_current
  left join dim_theme t on t.theme_id = c.theme_id
  left join continued n on n.item_id = s.item_id
  left join mart_year_before b on b.unit_id = s.unit_id and b.year = s.year
  where s.is_current
)
select
  named.*,
  bloc_label.label_vi as bloc_label,
  level_label.label_vi as level_label,
  stage_label.label_vi as stage_label,
  timeliness_label.label_vi as timeliness_label,
  membership_label.label_vi as membership_label,
  e.file_path, e.sheet_name, e.received_at,
  {flags}
from named
left join rpt_label bloc_label
  on bloc_label.vocabulary = 'bloc' and bloc_label.code = named.bloc
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = named.level
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = named.stage
left join rpt_label timeliness_label
  on timeliness_label.vocabulary = 'timeliness' and timeliness_label.code = named.timeliness
left join rpt_label membership_label
  on membership_label.vocabulary = 'membership' and membership_label.code = named.membership
left join dim_submission e on e.submission_id = named.submission_id
