-- indicator: review-good
-- tables: [counted_ratings]
-- counts: cases
-- aggregation: share
-- times: 100
-- none: failed
SELECT
  unit,
  count(*) FILTER (WHERE bad = 0) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM counted_ratings
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  item,
  channel,
  CAST(rated AS STRING) AS rated,
  rating,
  level,
  CASE WHEN bad = 0 THEN 0 ELSE 1 END AS lost
FROM counted_ratings
