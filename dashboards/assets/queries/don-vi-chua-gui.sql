-- Đơn vị chưa gửi báo cáo
-- Báo cáo đã đến hạn mà chưa có bản nào đọc được, quá hạn lâu nhất ở trên.
select short_name as don_vi, report_label as bao_cao, year as nam, period_label as ky, due_label as han, days_overdue as so_ngay_qua_han
from rpt_missing
order by days_overdue desc, don_vi
