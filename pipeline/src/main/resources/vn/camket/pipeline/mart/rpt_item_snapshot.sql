create view rpt_item_snapshot as
select * from mart_item_snapshot
