with lens_map as (
  select unit_id, lens, target_unit_id, share, valid_from, valid_to
  from read_parquet('{star}/bridge_unit_lens/*.parquet')
  where lens = ? and is_current and conversion = 'CONVERTED'
), communes as (
  select distinct unit_id from read_parquet('{star}/dim_unit/*.parquet') where level = 'XA'
), states as (
  select m.target_unit_id, m.share, s.year, s.completion_state = 'DONE' as is_done
  from read_parquet('{star}/fact_item_snapshot/*/*.parquet') s
  join read_parquet('{star}/dim_period/*.parquet') p on p.period_id = s.period_id
  join communes u on u.unit_id = s.unit_id
  cross join read_parquet('{star}/dim_release/*.parquet') r
  join lens_map m
    on m.unit_id = s.unit_id
    and (m.lens = 'AS_WAS'
      or m.valid_from <= if(m.lens = 'AS_IS', r.as_of_date, p.cutoff_date)
        and (m.valid_to is null
          or m.valid_to > if(m.lens = 'AS_IS', r.as_of_date, p.cutoff_date)))
  where s.period = 'YEAR' and s.stage = 'EFFECTIVE' and s.membership = 'IN_N' and s.is_current
)
