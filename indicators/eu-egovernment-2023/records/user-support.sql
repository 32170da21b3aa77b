-- indicator: user-support
-- tables: [national_portals]
-- counts: national_portal_answers
-- aggregation: mean
-- times: 100
-- none: not-applicable
-- # Per question the best answer over the portals of a life event, those not relevant left out; then the mean.
SELECT
  unit,
  coalesce(max(b1), 0)
    + coalesce(max(b2), 0)
    + coalesce(max(b3), 0)
    + coalesce(max(b4), 0)
    + coalesce(max(b5), 0)
    + coalesce(max(b6), 0)
    + coalesce(max(b7), 0) AS numerator,
  CASE WHEN max(b1) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(b2) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(b3) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(b4) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(b5) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(b6) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(b7) IS NULL THEN 0 ELSE 1 END AS denominator,
  count(*) AS n
FROM national_portals
GROUP BY unit
-- records
SELECT
  unit,
  url AS record,
  b1, b2, b3, b4, b5, b6, b7,
  CASE WHEN b1 < 1 THEN 1 ELSE 0 END
    + CASE WHEN b2 < 1 THEN 1 ELSE 0 END
    + CASE WHEN b3 < 1 THEN 1 ELSE 0 END
    + CASE WHEN b4 < 1 THEN 1 ELSE 0 END
    + CASE WHEN b5 < 1 THEN 1 ELSE 0 END
    + CASE WHEN b6 < 1 THEN 1 ELSE 0 END
    + CASE WHEN b7 < 1 THEN 1 ELSE 0 END AS lost
FROM national_portals
