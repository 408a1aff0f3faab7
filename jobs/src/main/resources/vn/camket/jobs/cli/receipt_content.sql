-- The content of one arrival. Parameters: arrival, twice.
SELECT content_sha256 FROM dim_submission WHERE arrival_no = ?
UNION
SELECT content_sha256 FROM fact_finding WHERE arrival_no = ? AND content_sha256 IS NOT NULL
