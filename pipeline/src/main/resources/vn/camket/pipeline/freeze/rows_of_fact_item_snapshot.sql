where is_current and period_id = ?
