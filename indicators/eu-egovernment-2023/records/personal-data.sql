-- indicator: personal-data
-- tables: [national_portals]
-- counts: national_portal_answers
-- aggregation: mean
-- times: 100
-- none: not-applicable
-- # Per question the best answer over the portals of a life event, those not relevant left out; then the mean.
-- # In fifteenths: D1 counts in thirds, D5 in fifths.
SELECT
  unit,
  5 * coalesce(max(d1), 0)
    + 15 * coalesce(max(d2), 0)
    + 15 * coalesce(max(d3), 0)
    + 15 * coalesce(max(d4), 0)
    + 3 * coalesce(max(d5), 0) AS numerator,
  CASE WHEN max(d1) IS NULL THEN 0 ELSE 15 END
    + CASE WHEN max(d2) IS NULL THEN 0 ELSE 15 END
    + CASE WHEN max(d3) IS NULL THEN 0 ELSE 15 END
    + CASE WHEN max(d4) IS NULL THEN 0 ELSE 15 END
    + CASE WHEN max(d5) IS NULL THEN 0 ELSE 15 END AS denominator,
  count(*) AS n
FROM national_portals
GROUP BY unit
-- records
SELECT
  unit,
  url AS record,
  d1, d2, d3, d4, d5,
  CASE WHEN d1 < 3 THEN 1 ELSE 0 END
    + CASE WHEN d2 < 1 THEN 1 ELSE 0 END
    + CASE WHEN d3 < 1 THEN 1 ELSE 0 END
    + CASE WHEN d4 < 1 THEN 1 ELSE 0 END
    + CASE WHEN d5 < 5 THEN 1 ELSE 0 END AS lost
FROM national_portals
