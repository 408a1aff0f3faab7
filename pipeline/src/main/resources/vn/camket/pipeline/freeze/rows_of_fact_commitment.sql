where is_current and item_id in (select item_id from fact_item_snapshot)
