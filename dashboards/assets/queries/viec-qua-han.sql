-- Việc đang quá hạn nhiều lần trong một đơn vị
-- Kết nối và hàm cửa sổ: mỗi đơn vị ba việc quá hạn lâu nhất của kỳ gần nhất.
select short_name as don_vi, year as nam, period as ky, item_text as noi_dung, due_date as han
from rpt_item_snapshot
where stage = 'EFFECTIVE' and overdue = 1
qualify row_number() over (partition by unit_id order by cutoff_date desc, due_date) <= 3
order by don_vi, han
