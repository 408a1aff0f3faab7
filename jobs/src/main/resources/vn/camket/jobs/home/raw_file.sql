-- The raw rows of one file in its order. Parameters: files of raw rows, content, most rows.
SELECT DISTINCT r.sheet_index AS sheet_index, r.sheet_name AS sheet_name, r.row_no AS row_no,
  r.cells AS cells
FROM read_parquet(?, union_by_name = false) AS r
WHERE r.sha256 = ?
ORDER BY sheet_index, row_no
LIMIT ?
