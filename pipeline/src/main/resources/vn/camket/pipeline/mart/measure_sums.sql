bool_or(is_provisional) as is_provisional,
    cast(sum(quarantined) as bigint) as items_quarantined,
    [{measures}] as ratios
