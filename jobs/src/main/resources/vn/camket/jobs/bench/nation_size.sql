select count(*) from fact_item_snapshot
