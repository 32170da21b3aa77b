-- view: service_scores
-- tables: [rated_services, service_answers, decided]
-- # The mean of the questions that are relevant at some URL: of a central service each at its best URL, of a regional or
-- # local one over all its URLs. That of eID is rounded half up to a whole number. What was decided for a service
-- # stands in place of what the rule gives.
WITH answered AS (
  SELECT
    s.unit,
    s.service,
    s.indicator,
    s.proactive,
    s.published,
    count(a.service) AS n,
    CASE WHEN s.central THEN 1 ELSE count(a.service) END AS k,
    CASE WHEN s.central THEN max(a.q1) ELSE sum(a.q1) END AS q1,
    CASE WHEN s.central THEN max(a.q2) ELSE sum(a.q2) END AS q2,
    CASE WHEN s.central THEN max(a.q3) ELSE sum(a.q3) END AS q3,
    CASE WHEN s.central THEN max(a.q4) ELSE sum(a.q4) END AS q4,
    CASE WHEN s.central THEN max(a.q5) ELSE sum(a.q5) END AS q5,
    CASE WHEN s.central THEN max(a.q6) ELSE sum(a.q6) END AS q6,
    CASE WHEN s.central THEN max(a.q7) ELSE sum(a.q7) END AS q7
  FROM rated_services s
  LEFT JOIN service_answers a
    ON a.unit = s.unit AND a.service = s.service AND a.indicator = s.indicator
  GROUP BY s.unit, s.service, s.indicator, s.proactive, s.central, s.published
),
counted AS (
  SELECT
    unit,
    service,
    indicator,
    proactive,
    published,
    n,
    coalesce(q1, 0)
      + coalesce(q2, 0)
      + coalesce(q3, 0)
      + coalesce(q4, 0)
      + coalesce(q5, 0)
      + coalesce(q6, 0)
      + coalesce(q7, 0) AS points,
    k * (
      CASE WHEN q1 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN q2 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN q3 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN q4 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN q5 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN q6 IS NULL THEN 0 ELSE 1 END
      + CASE WHEN q7 IS NULL THEN 0 ELSE 1 END
    ) AS questions
  FROM answered
),
by_rule AS (
  SELECT
    unit,
    service,
    indicator,
    published,
    n,
    CASE
      WHEN proactive THEN 100
      WHEN questions = 0 THEN NULL
      WHEN indicator = 'eid' THEN CAST(
        (2 * points + questions - (2 * points + questions) % (2 * questions)) / (2 * questions)
        AS BIGINT
      )
      ELSE points
    END AS numerator,
    CASE WHEN proactive OR indicator = 'eid' THEN 1 ELSE questions END AS denominator
  FROM counted
)
SELECT
  r.unit,
  r.service,
  r.indicator,
  r.n,
  CASE
    WHEN d.record IS NULL THEN CAST(r.numerator AS DECIMAL(38, 18)) ELSE d.published
  END AS numerator,
  CASE WHEN d.record IS NULL THEN r.denominator ELSE 1 END AS denominator,
  r.published
FROM by_rule r
LEFT JOIN decided d
  ON d.unit = r.unit AND d.record = r.service AND d.indicator = r.indicator
