-- indicator: digital-post
-- tables: [national_portals]
-- counts: national_portal_answers
-- aggregation: mean
-- times: 100
-- none: not-applicable
-- # Per question the best answer over the portals of a life event, those not relevant left out; then the mean.
SELECT
  unit,
  coalesce(max(f10), 0)
    + coalesce(max(f11), 0) AS numerator,
  CASE WHEN max(f10) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(f11) IS NULL THEN 0 ELSE 1 END AS denominator,
  count(*) AS n
FROM national_portals
GROUP BY unit
-- records
SELECT
  unit,
  url AS record,
  f10, f11,
  CASE WHEN f10 < 1 THEN 1 ELSE 0 END
    + CASE WHEN f11 < 1 THEN 1 ELSE 0 END AS lost
FROM national_portals
