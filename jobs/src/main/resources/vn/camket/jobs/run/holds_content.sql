-- Anything that stood in a cell of one of these contents.
select content_sha256
from (
  select content_sha256 from fact_submission_row
  union all
  select content_sha256 from fact_finding where row_no is not null or column_name is not null
)
where list_contains(?::varchar[], content_sha256)
limit 1
