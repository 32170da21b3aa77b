-- indicator: window-given
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE location NOT LIKE '无线下%') AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
WHERE visits > 0
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  visits,
  location,
  CASE WHEN location NOT LIKE '无线下%' THEN 0 ELSE 1 END AS lost
FROM items
WHERE visits > 0
