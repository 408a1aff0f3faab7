create view rpt_unit_label as
select * from mart_unit_label
