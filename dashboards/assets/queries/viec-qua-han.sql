-- Ba việc quá hạn lâu nhất của mỗi đơn vị
-- Hàm cửa sổ với QUALIFY: theo kỳ gần nhất mà việc đã quá hạn.
select short_name as don_vi, period_label as ky, item_text as noi_dung, due_date as han
from rpt_item_snapshot
where stage = 'EFFECTIVE' and overdue = 1
qualify row_number() over (partition by unit_id order by cutoff_date desc, due_date) <= 3
order by don_vi, han
