-- indicator: promise-given
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE coalesce(promised_limit, '无') NOT IN ('', '无')) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
WHERE coalesce(legal_limit, '无') NOT IN ('', '无')
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  legal_limit,
  promised_limit,
  CASE WHEN coalesce(promised_limit, '无') NOT IN ('', '无') THEN 0 ELSE 1 END AS lost
FROM items
WHERE coalesce(legal_limit, '无') NOT IN ('', '无')
