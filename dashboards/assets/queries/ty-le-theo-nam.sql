-- Các chỉ số của toàn tỉnh theo năm
-- Theo năm và kỳ, ở khâu cao nhất đã có; n là mẫu số của tỷ lệ.
select
  m.year as nam, ky.label_vi as ky, measure_label as chi_so, round(value, 1) as gia_tri, n,
  case when is_provisional then 'Tạm tính' else 'Đã chốt' end as tinh_trang
from rpt_measures_by_year m
join rpt_label ky on ky.vocabulary = 'period' and ky.code = m.period
where stage = 'EFFECTIVE'
order by nam desc, ky.label_order, measure_id
