create table dim_release as
select '%1$s' as release_id, date '2026-09-30' as as_of_date, timestamp '2026-09-30 08:00:00' as published_at;
create table dim_unit(unit_id varchar, valid_from date, valid_to date, unit_name varchar);
insert into dim_unit values
  ('u-tinh', '2017-01-01', null, 'Tỉnh ủy'),
  ('u-huyen', '2017-01-01', '2025-07-01', 'Huyện ủy A'),
  ('u-xa-tron', '2017-01-01', '2025-07-01', 'Xã nhập trọn'),
  ('u-xa-chia', '2017-01-01', '2025-07-01', 'Xã bị chia'),
  ('u-xa-moi', '2025-07-01', null, 'Xã mới'),
  ('u-xa-khac', '2025-07-01', null, 'Xã khác'),
  ('u-so', '2017-01-01', '2021-03-01', 'Sở cũ'),
  ('u-so', '2021-03-01', null, 'Sở'),
  ('u-chi-cuc', '2018-01-01', null, 'Chi cục'),
  ('u-chi-cuc-di', '2018-01-01', null, 'Chi cục chuyển đi');
create table bridge_unit_path(unit_id varchar, tree varchar, ancestor_unit_id varchar, depth int, valid_from date, valid_to date);
insert into bridge_unit_path
select unit_id, t.tree, unit_id, 0, min(valid_from), nullif(max(coalesce(valid_to, date '9999-01-01')), date '9999-01-01')
from dim_unit, (values ('PARTY'), ('STATE')) t(tree) group by all;
insert into bridge_unit_path values
  ('u-huyen', 'PARTY', 'u-tinh', 1, '2017-01-01', '2025-07-01'),
  ('u-xa-tron', 'PARTY', 'u-huyen', 1, '2017-01-01', '2025-07-01'),
  ('u-xa-tron', 'PARTY', 'u-tinh', 2, '2017-01-01', '2025-07-01'),
  ('u-xa-chia', 'PARTY', 'u-huyen', 1, '2017-01-01', '2025-07-01'),
  ('u-xa-chia', 'PARTY', 'u-tinh', 2, '2017-01-01', '2025-07-01'),
  ('u-xa-moi', 'PARTY', 'u-tinh', 1, '2025-07-01', null),
  ('u-xa-khac', 'PARTY', 'u-tinh', 1, '2025-07-01', null),
  ('u-so', 'STATE', 'u-tinh', 1, '2017-01-01', null),
  ('u-chi-cuc', 'STATE', 'u-so', 1, '2018-01-01', null),
  ('u-chi-cuc', 'STATE', 'u-tinh', 2, '2018-01-01', null),
  ('u-chi-cuc-di', 'STATE', 'u-so', 1, '2018-01-01', '2020-01-01'),
  ('u-chi-cuc-di', 'STATE', 'u-tinh', 1, '2020-01-01', null);
create table bridge_unit_succession(predecessor_unit_id varchar, successor_unit_id varchar, extent varchar);
insert into bridge_unit_succession values
  ('u-xa-tron', 'u-xa-moi', 'WHOLE'),
  ('u-xa-chia', 'u-xa-moi', 'PARTIAL'),
  ('u-xa-chia', 'u-xa-khac', 'PARTIAL');
create table fact_item as
select u.unit_id, u.unit_name, 'việc-của-' || u.unit_id || '-' || n as item_text, 2020 + n as year,
  make_date(2020 + n::int, 6, 30) as due_date
from (select unit_id, max(unit_name) as unit_name from dim_unit group by unit_id) u, range(1, %2$d + 1) r(n);
create view rpt_items as select i.*, r.release_id from fact_item i, dim_release r;
create view rpt_totals as
select year, count(*) as items, min(item_text) as first_text, max(item_text) as last_text from fact_item group by year;
create view rpt_release as select * from dim_release;
create macro items_of(u) as table select * from fact_item where unit_id = u;
