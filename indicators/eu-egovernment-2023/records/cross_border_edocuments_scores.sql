-- view: cross_border_edocuments_scores
-- tables: [cross_border_services, cross_border_answers, decided]
-- # Of the URLs that ask for documents: foreign ones can be submitted (I4_1) or obtained (I4_2) electronically.
WITH urls AS (
  SELECT
    s.unit,
    s.service,
    s.type,
    s.proactive,
    s.central,
    s.edocuments AS published,
    count(a.service) AS n,
    CASE WHEN s.central THEN 1 ELSE count(a.service) END AS k,
    CASE
      WHEN s.central THEN max(CASE WHEN a.i4_1 = 1 OR a.i4_2 = 1 THEN 1 ELSE 0 END)
      ELSE sum(CASE WHEN a.i4_1 = 1 OR a.i4_2 = 1 THEN 1 ELSE 0 END)
    END AS fulfilled
  FROM cross_border_services s
  LEFT JOIN cross_border_answers a
    ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.i3 = 1)
  WHERE s.type = 'Transactional'
  GROUP BY s.unit, s.service, s.type, s.proactive, s.central, s.edocuments
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
  ON d.unit = r.unit AND d.record = r.service AND d.indicator = 'cross-border-edocuments'
