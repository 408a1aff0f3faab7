create view rpt_item_counts as
select * from mart_item_counts
