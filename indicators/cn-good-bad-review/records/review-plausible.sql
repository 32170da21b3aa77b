-- indicator: review-plausible
-- tables: [rating_signs]
-- counts: cases
-- aggregation: share
-- times: 100
-- none: failed
-- audit-within: 0
-- # Ratings that look bought stay in every rate; here they lose points, and the audit names each group of them: the unit
-- # counts it as ratings (100), by these signs it is none (0).
SELECT
  unit,
  count(*) FILTER (WHERE one_device + one_minute + burst = 0) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM rating_signs
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  item,
  channel,
  CAST(rated AS STRING) AS rated,
  level,
  device,
  CASE WHEN one_device = 1 THEN by_device END AS by_one_device,
  CASE WHEN one_minute = 1 THEN in_minute END AS in_one_minute,
  CASE WHEN burst = 1 THEN on_day END AS on_one_day,
  CASE WHEN one_device + one_minute + burst = 0 THEN 0 ELSE 1 END AS lost
FROM rating_signs
-- audit
SELECT
  unit,
  CAST(count(*) AS STRING) || ' ratings by device ' || device || ' on ' || CAST(rated_on AS STRING) AS record,
  0 AS numerator,
  1 AS denominator,
  100 AS published
FROM rating_signs
WHERE one_device = 1
GROUP BY unit, device, rated_on
UNION ALL
SELECT
  unit,
  CAST(count(*) AS STRING) || ' ratings for item ' || item || ' in the minute ' || CAST(rated_in AS STRING) AS record,
  0 AS numerator,
  1 AS denominator,
  100 AS published
FROM rating_signs
WHERE one_minute = 1
GROUP BY unit, item, rated_in
UNION ALL
SELECT
  unit,
  CAST(count(*) AS STRING) || ' ratings for item ' || item || ' on ' || CAST(rated_on AS STRING) AS record,
  0 AS numerator,
  1 AS denominator,
  100 AS published
FROM rating_signs
WHERE burst = 1
GROUP BY unit, item, rated_on
