create table headings as
with found as (
  select filename, [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11] as cell
  from cells
  where c0 in ('STT', 'TT', 'Số TT')
)
select
  filename,
  any_value(list_indexof(list_transform(cell, c -> c in ('Nội dung cam kết', 'Nội dung nhiệm vụ',
    'Đơn vị / nội dung cam kết', 'Nội dung')), true)) as item_text,
  any_value(list_indexof(list_transform(cell, c -> c in ('Đơn vị', 'Đơn vị chủ trì',
    'Cơ quan chủ trì')), true)) as unit,
  any_value(list_indexof(list_transform(cell, c -> c in ('Đánh giá', 'Kết luận')), true)) as status,
  any_value(list_indexof(list_transform(cell, c -> c in ('Mức độ hoàn thành (%)', 'Tỷ lệ (%)',
    'Tỉ lệ (%)', 'Tỷ lệ %')), true)) as completion_pct,
  any_value(list_indexof(list_transform(cell, c -> c in ('Ngày hoàn thành',
    'Thời điểm hoàn thành')), true)) as completed_date,
  any_value(list_indexof(list_transform(cell, c -> c in ('Đã hoàn thành')), true)) as tick_done,
  any_value(list_indexof(list_transform(cell, c -> c in ('Đang thực hiện')), true)) as tick_doing,
  any_value(list_indexof(list_transform(cell, c -> c in ('Chưa triển khai')), true)) as tick_todo
from found
group by filename
