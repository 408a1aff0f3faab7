delete from fact_item_snapshot where item_id in (select item_id from withheld)
