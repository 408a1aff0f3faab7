-- Số việc theo trạng thái và năm
-- Bảng chéo bằng PIVOT: mỗi dòng một trạng thái, mỗi cột một năm, cuối năm.
pivot (
  select status_order as thu_tu, status_label as trang_thai, year as nam
  from rpt_item_snapshot
  where stage = 'EFFECTIVE' and period = 'YEAR' and expected = 1
) on nam using count(*) group by thu_tu, trang_thai order by thu_tu
