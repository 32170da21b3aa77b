-- indicator: one-visit
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  unit,
  count(*) FILTER (WHERE visits <= 1) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  name,
  fully_online,
  visits,
  CASE WHEN visits <= 1 THEN 0 ELSE 1 END AS lost
FROM items
