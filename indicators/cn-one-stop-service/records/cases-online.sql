-- indicator: cases-online
-- tables: [cases]
-- aggregation: share
-- times: 100
-- none: failed
SELECT
  unit,
  count(*) FILTER (WHERE channel <> 'window') AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM cases
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  item,
  channel,
  closed,
  CASE WHEN channel <> 'window' THEN 0 ELSE 1 END AS lost
FROM cases
