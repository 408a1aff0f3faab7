create view rpt_commitments as
with first_version as (
  select unit_id, unit_name, short_name, kind, bloc, level
  from dim_unit
  qualify row_number() over (partition by unit_id order by valid_from) = 1
)
select
  c.item_id, c.unit_id,
  coalesce(u.unit_name, f.unit_name) as unit_name,
  coalesce(u.short_name, f.short_name) as short_name,
  coalesce(u.kind, f.kind) as kind,
  coalesce(u.bloc, f.bloc) as bloc,
  coalesce(u.level, f.level) as level,
  c.scheme_id, p.scheme_name, p.scheme_kind, c.year, c.commitment_state, c.item_state,
  c.item_code, c.ordinal, c.item_text, c.item_text_unaccented, c.theme_id, t.theme_name,
  c.item_origin, c.responsibility, c.due_text, c.due_date, c.due_precision, c.due_operator,
  c.signed_date, c.carried_from_item_id, c.parent_item_code, c.parent_item_id, c.source_count, c.submission_id, s.file_path, s.sender,
  s.received_at, c.sheet_name, c.row_no, c.content_sha256, c.known_from
from fact_commitment c
asof left join dim_unit u
  on u.unit_id = c.unit_id and u.valid_from <= make_date(c.year, 12, 31)
left join first_version f on f.unit_id = c.unit_id
join dim_scheme p on p.scheme_id = c.scheme_id
join dim_submission s on s.submission_id = c.submission_id
left join dim_theme t on t.theme_id = c.theme_id
where c.is_current
