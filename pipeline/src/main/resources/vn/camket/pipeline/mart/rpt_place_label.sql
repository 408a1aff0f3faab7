create view rpt_place_label as
select * from mart_place_label
