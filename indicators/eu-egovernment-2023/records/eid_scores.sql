-- view: eid_scores
-- tables: [national_services, national_answers, decided]
-- # The mean of F2 to F4 over URLs that ask who one is, rounded half up to a whole number per service.
WITH urls AS (
  SELECT
    s.unit,
    s.service,
    s.type,
    s.proactive,
    s.central,
    s.eid AS published,
    count(a.service) AS n,
    CASE WHEN s.central THEN 1 ELSE count(a.service) END AS k,
    CASE WHEN s.central THEN max(a.f2) ELSE sum(a.f2) END AS f2,
    CASE WHEN s.central THEN max(a.f3) ELSE sum(a.f3) END AS f3,
    CASE WHEN s.central THEN max(a.f4) ELSE sum(a.f4) END AS f4
  FROM national_services s
  LEFT JOIN national_answers a
    ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.f1 = 1)
  WHERE s.type = 'Transactional'
  GROUP BY s.unit, s.service, s.type, s.proactive, s.central, s.eid
),
by_rule AS (
  SELECT
    unit,
    service,
    type,
    n,
    published,
    CASE WHEN proactive THEN 100 WHEN n > 0 AND asked > 0 THEN CAST(
      (200 * points + k * asked - (200 * points + k * asked) % (2 * k * asked)) / (2 * k * asked)
      AS BIGINT
    ) END AS numerator,
    1 AS denominator
  FROM (
    SELECT
      *,
      coalesce(f2, 0)
      + coalesce(f3, 0)
      + coalesce(f4, 0) AS points,
      CASE WHEN f2 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN f3 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN f4 IS NULL THEN 0 ELSE 1 END AS asked
    FROM urls
  ) counted
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
  ON d.unit = r.unit AND d.record = r.service AND d.indicator = 'eid'
