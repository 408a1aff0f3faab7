copy (
  with cut as (
    select
      filename,
      [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11] as cell,
      try_cast(c0 as integer) as ordinal
    from cells
  ),
  named as (
    select
      filename,
      ordinal,
      cell[h.unit] as unit,
      cell[h.item_text] as item_text,
      cell[h.status] as status_text,
      cell[h.completion_pct] as pct_text,
      cell[h.completed_date] as date_text,
      case
        when cell[h.tick_done] is not null then 'DONE'
        when cell[h.tick_doing] is not null then 'IN_PROGRESS'
        when cell[h.tick_todo] is not null then 'NOT_STARTED'
      end as ticked
    from cut
    join headings h using (filename)
    where ordinal is not null
  )
  select
    filename as file_path,
    try_cast(regexp_extract(filename, '/(20\d\d)/[^/]*$', 1) as integer) as year,
    ordinal,
    nfc_normalize(trim(unit)) as unit_name,
    nfc_normalize(trim(item_text)) as item_text,
    status_text,
    coalesce(a.completion_state, ticked) as completion_state,
    try_cast(replace(rtrim(pct_text, '%'), ',', '.') as double) as completion_pct,
    coalesce(try_strptime(date_text, '%d/%m/%Y'), try_strptime(date_text, '%d.%m.%Y'))::date
      as completed_date
  from named
  left join aliases a on a.phrase = lower(nfc_normalize(trim(named.status_text)))
) to '{target}' (format parquet, compression zstd)
