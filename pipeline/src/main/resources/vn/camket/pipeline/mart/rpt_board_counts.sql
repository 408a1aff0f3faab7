create view rpt_board_counts as
select * from mart_board_counts
