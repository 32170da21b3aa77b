-- view: prefilled_scores
-- tables: [national_services, national_answers, decided]
-- # Of the URLs that ask for personal data: they are pre-filled (F9).
WITH urls AS (
  SELECT
    s.unit,
    s.service,
    s.type,
    s.proactive,
    s.central,
    s.prefilled AS published,
    count(a.service) AS n,
    CASE WHEN s.central THEN 1 ELSE count(a.service) END AS k,
    CASE WHEN s.central THEN max(coalesce(a.f9, 0)) ELSE sum(coalesce(a.f9, 0)) END AS fulfilled
  FROM national_services s
  LEFT JOIN national_answers a
    ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.f8 = 1)
  WHERE s.type = 'Transactional'
  GROUP BY s.unit, s.service, s.type, s.proactive, s.central, s.prefilled
),
by_rule AS (
  SELECT
    unit,
    service,
    type,
    n,
    published,
    CASE WHEN proactive THEN 100 WHEN n > 0 THEN 100 * fulfilled END AS numerator,
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
  ON d.unit = r.unit AND d.record = r.service AND d.indicator = 'prefilled'
