create view rpt_slot_label as
select p.code as period, p.label_vi as period_name, s.code as stage, s.label_vi as stage_name
from rpt_label p
cross join rpt_label s
where p.vocabulary = 'period' and s.vocabulary = 'stage'
