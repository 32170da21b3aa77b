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
  count(*) FILTER (WHERE suspect = 0) AS numerator,
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
  by_one_device,
  in_one_minute,
  in_a_burst,
  suspect AS lost
FROM rating_signs
-- audit
SELECT
  unit,
  CAST(by_one_device AS STRING) || ' ratings by device ' || device || ' on ' || CAST(rated_on AS STRING) || ' look bought' AS record,
  0 AS numerator,
  1 AS denominator,
  100 AS published
FROM rating_signs
WHERE by_one_device IS NOT NULL
GROUP BY unit, device, rated_on, by_one_device
UNION ALL
SELECT
  unit,
  CAST(in_one_minute AS STRING) || ' ratings for item ' || item || ' in the minute ' || CAST(rated_in AS STRING) || ' look bought' AS record,
  0 AS numerator,
  1 AS denominator,
  100 AS published
FROM rating_signs
WHERE in_one_minute IS NOT NULL
GROUP BY unit, item, rated_in, in_one_minute
UNION ALL
SELECT
  unit,
  CAST(in_a_burst AS STRING) || ' ratings for item ' || item || ' on ' || CAST(rated_on AS STRING) || ' look bought' AS record,
  0 AS numerator,
  1 AS denominator,
  100 AS published
FROM rating_signs
WHERE in_a_burst IS NOT NULL
GROUP BY unit, item, rated_on, in_a_burst
