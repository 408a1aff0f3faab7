create table mart_place_label as
select
  c.code as conversion, c.label_vi as conversion_label, u.unit_id as target_unit_id, u.unit_label,
  u.kind, u.kind_label
from rpt_label c
cross join rpt_unit_label u
where c.vocabulary = 'conversion' and c.code = 'CONVERTED'
union all by name
select code as conversion, label_vi as conversion_label, label_vi as unit_label
from rpt_label
where vocabulary = 'conversion' and code <> 'CONVERTED'
