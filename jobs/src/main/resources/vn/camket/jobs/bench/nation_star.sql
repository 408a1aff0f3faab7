-- Ten years of the nation: three items of every commune and district, two periods, two stages.
insert into dim_unit by name
select
  unit_id, valid_from::date as valid_from, valid_to::date as valid_to, valid_to is null as is_current,
  unit_id as unit_name, unit_id as short_name, unit_id as unit_name_unaccented, kind, bloc, level,
  'RECONSTRUCTED' as evidence, valid_from::timestamp as recorded_at
from read_csv('{folder}/units.csv', all_varchar = true);
insert into bridge_unit_path by name
select
  unit_id, 'PARTY' as tree, unit_id as ancestor_unit_id, 0 as depth, valid_from, valid_to, recorded_at
from dim_unit;
insert into bridge_unit_lens by name
select
  lens, unit_id, valid_from::date as valid_from, valid_to::date as valid_to, target_unit_id,
  conversion, share::double as share, known_from::timestamp as known_from,
  known_to::timestamp as known_to, known_to is null as is_current
from read_csv('{folder}/lens.csv', all_varchar = true);
insert into dim_period by name
select
  'PARTY_CALENDAR-' || y || '-' || p as period_id, 'PARTY_CALENDAR' as regime, y as year, p as period,
  p as period_label, make_date(y, 1, 1) as start_date,
  if(p = 'H1', make_date(y, 6, 30), make_date(y, 12, 31)) as end_date,
  if(p = 'H1', make_date(y, 6, 30), make_date(y, 12, 31)) as cutoff_date,
  make_date(y + 1, 3, 1) as freeze_date, false as is_provisional
from range(2017, 2027) years(y), (values ('H1'), ('YEAR')) as kinds(p);
insert into dim_scheme by name
select
  'CK' as scheme_id, 'Cam kết' as scheme_name, 'RESPONSIBILITY_COMMITMENT' as scheme_kind,
  date '2017-01-01' as opens_date, 1 as item_count_min, 6 as item_count_max, 'OWN' as precedence;
insert into dim_status by name
select * from (values
  ('DONE', 'Hoàn thành', 1, true), ('IN_PROGRESS', 'Đang thực hiện', 2, false))
  as states(completion_state, status_label, status_order, is_done);
insert into dim_release by name
select 'nation' as release_id, date '2026-12-31' as as_of_date, true as is_sample;
insert into fact_item_snapshot by name
select
  u.unit_id || '-' || p.year || '-' || i.i as item_id, u.unit_id, 'CK' as scheme_id, p.year,
  p.period_id, p.period, s.stage, 'DECIDED' as effective_stage, 'IN_N' as membership,
  if(hash(u.unit_id, p.year, i.i) % 10 < 6, 'DONE', 'IN_PROGRESS') as completion_state,
  if(hash(u.unit_id, p.year, i.i) % 10 < 6, 'ON_TIME', 'NOT_DUE') as timeliness,
  false as is_carried, false as is_quarantined, timestamp '2017-01-01' as known_from,
  true as is_current
from dim_unit u
join dim_period p
  on u.valid_from <= p.cutoff_date and (u.valid_to is null or u.valid_to > p.cutoff_date)
cross join range(3) i(i)
cross join (values ('DECIDED'), ('EFFECTIVE')) as s(stage)
