create view rpt_board_lens as
select * from mart_board_lens
