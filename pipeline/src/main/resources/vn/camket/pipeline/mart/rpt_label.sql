create view rpt_label as
select * from mart_label
