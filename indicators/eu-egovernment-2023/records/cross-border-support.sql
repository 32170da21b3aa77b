-- indicator: cross-border-support
-- tables: [cross_border_portals]
-- counts: cross_border_portal_answers
-- aggregation: mean
-- times: 100
-- none: not-applicable
-- # Per question the best answer over the portals of a life event, those not relevant left out; then the mean.
SELECT
  unit,
  coalesce(max(h1), 0)
    + coalesce(max(h2), 0)
    + coalesce(max(h3), 0) AS numerator,
  CASE WHEN max(h1) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(h2) IS NULL THEN 0 ELSE 1 END
    + CASE WHEN max(h3) IS NULL THEN 0 ELSE 1 END AS denominator,
  count(*) AS n
FROM cross_border_portals
GROUP BY unit
-- records
SELECT
  unit,
  url AS record,
  h1, h2, h3,
  CASE WHEN h1 < 1 THEN 1 ELSE 0 END
    + CASE WHEN h2 < 1 THEN 1 ELSE 0 END
    + CASE WHEN h3 < 1 THEN 1 ELSE 0 END AS lost
FROM cross_border_portals
