coalesce(cast({column} as varchar), '-')
