-- Số liệu như đã biết đến một ngày
-- Sửa ngày trong ngoặc: đếm như một người hỏi vào cuối ngày đó, chưa biết các bản gửi sau.
select year as nam, period as ky, stage as cap, status as trang_thai, sum(items) as so_viec
from rpt_status_counts_known_at(date '2026-01-31')
group by all
order by all
