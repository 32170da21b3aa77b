-- indicator: review-unrated
-- tables: [settled_cases]
-- counts: cases
-- aggregation: share
-- times: 100
-- none: failed
SELECT
  unit,
  count(*) FILTER (WHERE rated_by_user = 0) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM settled_cases
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  item,
  channel,
  closed,
  rating,
  level,
  1 - rated_by_user AS lost
FROM settled_cases
