coalesce(strlen({column}), -1), coalesce({column}, '')
