select column_name, column_type from (describe select * from {source})
