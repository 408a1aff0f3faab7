coalesce(strlen(cast({column} as varchar)) || ':' || cast({column} as varchar), '-')
