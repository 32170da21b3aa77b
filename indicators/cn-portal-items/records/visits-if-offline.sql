-- indicator: visits-if-offline
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE NOT (online = 0 AND visits = 0)) AS numerator,
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
  visits,
  CASE WHEN NOT (online = 0 AND visits = 0) THEN 0 ELSE 1 END AS lost
FROM items
