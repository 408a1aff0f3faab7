copy {table} to ? ({options})
