-- Units of which it is known what the year before left to a year: they, or units that went over to them as a
-- whole by its end, had registered something. Of no other unit can an item be told to be new. Asks for
-- commitments (fact_commitment as known) and lens_map (bridge_unit_lens as known); gives year_before.
registered as (
  select distinct unit_id, year from commitments where commitment_state <> 'EVALUATION_ONLY'
), year_before as (
  select distinct m.target_unit_id as unit_id, r.year + 1 as year
  from registered r
  join lens_map m
    on m.lens = 'COMPARABLE' and m.unit_id = r.unit_id
    and m.valid_from <= make_date(r.year + 1, 12, 31)
  where m.target_unit_id is not null
)
