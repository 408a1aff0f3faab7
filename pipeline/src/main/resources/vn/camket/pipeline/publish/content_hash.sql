select
  part,
  count(*) as rows_hashed,
  cast(sum(md5_number_lower(content)) as varchar) as low,
  cast(sum(md5_number_upper(content)) as varchar) as high
from (select {partition} as part, {content} as content from {source})
group by part
order by part
