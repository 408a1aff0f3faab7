create view rpt_board_obligations as
select * from mart_board_obligations
