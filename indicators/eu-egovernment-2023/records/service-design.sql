-- indicator: service-design
-- tables: [national_portals]
-- counts: national_portal_answers
-- aggregation: mean
-- times: 100
-- none: not-applicable
-- # Per question the best answer over the portals of a life event, those not relevant left out; then the mean.
SELECT
  unit,
  coalesce(max(e1), 0)
    + coalesce(max(e2), 0)
    + coalesce(max(e3), 0)
    + coalesce(max(e4), 0) AS numerator,
  CASE WHEN max(e1) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(e2) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(e3) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(e4) IS NULL THEN 0 ELSE 1 END AS denominator,
  count(*) AS n
FROM national_portals
GROUP BY unit
-- records
SELECT
  unit,
  url AS record,
  e1, e2, e3, e4,
  CASE WHEN e1 < 1 THEN 1 ELSE 0 END
    + CASE WHEN e2 < 1 THEN 1 ELSE 0 END
    + CASE WHEN e3 < 1 THEN 1 ELSE 0 END
    + CASE WHEN e4 < 1 THEN 1 ELSE 0 END AS lost
FROM national_portals
