-- indicator: licence-materials-given
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE coalesce(materials, '无') NOT IN ('', '无')) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
WHERE type_code = '01'
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  type_name,
  materials,
  CASE WHEN coalesce(materials, '无') NOT IN ('', '无') THEN 0 ELSE 1 END AS lost
FROM items
WHERE type_code = '01'
