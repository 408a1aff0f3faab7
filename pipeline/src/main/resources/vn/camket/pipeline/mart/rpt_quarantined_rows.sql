create view rpt_quarantined_rows as
select
  r.year, r.unit_id, u.bloc, s.scheme_id, g.scheme_kind, s.form, s.period_id, s.stage,
  count(*) as rows_quarantined
from fact_submission_row r
join dim_submission s on s.submission_id = r.submission_id
asof left join dim_unit u
  on u.unit_id = r.unit_id and u.valid_from <= make_date(r.year, 12, 31)
left join dim_scheme g on g.scheme_id = s.scheme_id
where r.disposition = 'QUARANTINED'
group by all
