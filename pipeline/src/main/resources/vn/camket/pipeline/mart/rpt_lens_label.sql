create view rpt_lens_label as
select
  n.code as lens, n.label_vi as lens_label, l.code as level, l.label_vi as level_label
from rpt_label n
cross join rpt_label l
where n.vocabulary = 'lens' and l.vocabulary = 'level'
