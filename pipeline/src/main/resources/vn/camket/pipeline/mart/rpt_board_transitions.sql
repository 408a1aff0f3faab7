create view rpt_board_transitions as
select * from mart_board_transitions
