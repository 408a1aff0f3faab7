select submission_id from dim_submission where content_sha256 in (select sha256 from content) limit 1
