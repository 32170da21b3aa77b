-- view: availability_scores
-- tables: [national_services, national_answers, decided]
-- # 25 A1 + 50 A2 + 25 A3; the best URL of a central service, the mean of a regional or local one.
WITH urls AS (
  SELECT
    s.unit,
    s.service,
    s.type,
    s.proactive,
    s.central,
    s.availability AS published,
    count(a.service) AS n,
    CASE WHEN s.central THEN 1 ELSE count(a.service) END AS k,
    CASE WHEN s.central THEN max(coalesce(a.a1, 0)) ELSE sum(coalesce(a.a1, 0)) END AS a1,
    CASE WHEN s.central THEN max(coalesce(a.a2, 0)) ELSE sum(coalesce(a.a2, 0)) END AS a2,
    CASE WHEN s.central THEN max(coalesce(a.a3, 0)) ELSE sum(coalesce(a.a3, 0)) END AS a3
  FROM national_services s
  LEFT JOIN national_answers a
    ON a.unit = s.unit AND a.service = s.service
  GROUP BY s.unit, s.service, s.type, s.proactive, s.central, s.availability
),
by_rule AS (
  SELECT
    unit,
    service,
    type,
    n,
    published,
    CASE WHEN proactive THEN 100 WHEN n > 0 THEN 25 * a1 + 50 * a2 + 25 * a3 END AS numerator,
    CASE WHEN proactive THEN 1 ELSE k END AS denominator
  FROM urls
)
SELECT
  r.unit,
  r.service,
  r.type,
  r.n,
  CASE
    WHEN d.record IS NULL THEN CAST(r.numerator AS DECIMAL(38, 18)) ELSE d.published
  END AS numerator,
  CASE WHEN d.record IS NULL THEN r.denominator ELSE 1 END AS denominator,
  r.published
FROM by_rule r
LEFT JOIN decided d
  ON d.unit = r.unit AND d.record = r.service AND d.indicator LIKE 'availability-%'
