-- Reports not sent in the last year of which any has fallen due.
SELECT year, CAST(sum(missing) AS BIGINT) AS missing
FROM rpt_obligations
WHERE fallen_due = 1
GROUP BY year
ORDER BY year DESC
LIMIT 1
