-- view: delivery_scores
-- tables: [national_services, national_answers, decided]
-- # The mean of C1 to C7 over the questions that are relevant at some URL.
WITH urls AS (
  SELECT
    s.unit,
    s.service,
    s.type,
    s.proactive,
    s.central,
    s.delivery AS published,
    count(a.service) AS n,
    CASE WHEN s.central THEN 1 ELSE count(a.service) END AS k,
    CASE WHEN s.central THEN max(a.c1) ELSE sum(a.c1) END AS c1,
    CASE WHEN s.central THEN max(a.c2) ELSE sum(a.c2) END AS c2,
    CASE WHEN s.central THEN max(a.c3) ELSE sum(a.c3) END AS c3,
    CASE WHEN s.central THEN max(a.c4) ELSE sum(a.c4) END AS c4,
    CASE WHEN s.central THEN max(a.c5) ELSE sum(a.c5) END AS c5,
    CASE WHEN s.central THEN max(a.c6) ELSE sum(a.c6) END AS c6,
    CASE WHEN s.central THEN max(a.c7) ELSE sum(a.c7) END AS c7
  FROM national_services s
  LEFT JOIN national_answers a
    ON a.unit = s.unit AND a.service = s.service
  WHERE s.type = 'Transactional'
  GROUP BY s.unit, s.service, s.type, s.proactive, s.central, s.delivery
),
by_rule AS (
  SELECT
    unit,
    service,
    type,
    n,
    published,
    CASE WHEN proactive THEN 100 WHEN n > 0 AND asked > 0 THEN 100 * points END AS numerator,
    CASE WHEN proactive THEN 1 ELSE k * asked END AS denominator
  FROM (
    SELECT
      *,
      coalesce(c1, 0)
      + coalesce(c2, 0)
      + coalesce(c3, 0)
      + coalesce(c4, 0)
      + coalesce(c5, 0)
      + coalesce(c6, 0)
      + coalesce(c7, 0) AS points,
      CASE WHEN c1 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN c2 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN c3 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN c4 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN c5 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN c6 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN c7 IS NULL THEN 0 ELSE 1 END AS asked
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
  ON d.unit = r.unit AND d.record = r.service AND d.indicator = 'service-delivery'
