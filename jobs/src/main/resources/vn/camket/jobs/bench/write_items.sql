copy (
  select
    regexp_replace(file_path, '/[^/]*/[^/]*$', '') as sender,
    year,
    lower(item_text) as item_key,
    count(*) as row_count,
    arg_max(completion_state, file_path) as completion_state,
    max(completion_pct) as completion_pct,
    max(completed_date) as completed_date,
    arg_max(unit_name, file_path) as unit_name
  from read_parquet(?)
  group by all
) to '{target}' (format parquet, compression zstd)
