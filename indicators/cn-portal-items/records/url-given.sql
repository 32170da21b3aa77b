-- indicator: url-given
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE coalesce(url, '') <> '') AS numerator,
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
  url,
  CASE WHEN coalesce(url, '') <> '' THEN 0 ELSE 1 END AS lost
FROM items
