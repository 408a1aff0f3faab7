insert into dim_freeze values (?, ?, cast(? as date), cast(? as timestamp), ?)
