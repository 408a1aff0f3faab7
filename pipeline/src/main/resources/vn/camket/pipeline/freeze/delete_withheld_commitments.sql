delete from fact_commitment where item_id in (select item_id from withheld)
