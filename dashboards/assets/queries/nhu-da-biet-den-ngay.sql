-- Số liệu như đã biết đến một ngày
-- Sửa ngày trong ngoặc: đếm như một người hỏi vào cuối ngày đó, chưa biết các bản gửi sau.
select s.year as nam, ky.label_vi as ky, khau.label_vi as khau, status_label as trang_thai, sum(items) as so_viec
from rpt_status_counts_known_at(date '2026-01-31') s
join rpt_label ky on ky.vocabulary = 'period' and ky.code = s.period
join rpt_label khau on khau.vocabulary = 'stage' and khau.code = s.stage
join dim_status on completion_state = s.status
group by all
order by nam desc, min(ky.label_order), min(khau.label_order), min(status_order)
