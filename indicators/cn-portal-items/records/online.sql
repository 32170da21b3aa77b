-- indicator: online
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE online = 1) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  online,
  CASE WHEN online = 1 THEN 0 ELSE 1 END AS lost
FROM items
