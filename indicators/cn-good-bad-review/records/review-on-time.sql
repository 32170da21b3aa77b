-- indicator: review-on-time
-- tables: [bad_reviews]
-- counts: cases
-- aggregation: share
-- times: 100
-- none: not-applicable
SELECT
  unit,
  count(*) FILTER (WHERE days_to_rectify <= 15) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM bad_reviews
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  item,
  channel,
  CAST(rated AS STRING) AS rated,
  level,
  followed_up,
  rectified,
  days_to_rectify,
  CASE WHEN days_to_rectify <= 15 THEN 0 ELSE 1 END AS lost
FROM bad_reviews
