left join rpt_lens_label lens on lens.lens = t.lens and lens.level = t.level
  left join rpt_place_label place
    on place.conversion = t.conversion
    and place.target_unit_id is not distinct from t.target_unit_id
