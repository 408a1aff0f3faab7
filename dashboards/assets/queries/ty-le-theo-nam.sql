-- Tỷ lệ hoàn thành theo năm
-- Các chỉ tiêu của cả tỉnh theo năm, kỳ và cấp đánh giá; n là mẫu số của tỷ lệ.
select year as nam, period as ky, stage as cap, measure_label as chi_tieu, value as gia_tri, n
from rpt_measures_by_year
where stage = 'EFFECTIVE'
order by nam, ky, chi_tieu
