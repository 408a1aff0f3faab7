select
  part,
  count(*) as rows_hashed,
  cast(sum(md5_number_lower(concat_ws(chr(31), {content}))) as varchar) as hashes
from (select {partition} as part, * from {source})
group by part
order by part
