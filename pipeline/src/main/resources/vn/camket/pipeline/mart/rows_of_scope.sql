where unit_id in (select unit_id from scope)
