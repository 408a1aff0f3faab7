-- One raw row as its cells stood in the file. Parameters: files of raw rows, content, sheet, row.
SELECT DISTINCT r.cells AS cells
FROM read_parquet(?, union_by_name = false) AS r
WHERE r.sha256 = ? AND r.sheet_name = ? AND r.row_no = ?
