t.lens, lens.lens_label, t.target_unit_id, place.unit_label, place.kind, place.kind_label,
    t.conversion, place.conversion_label, t.level, lens.level_label, t.scheme_id, t.scheme_name,
    t.scheme_kind
