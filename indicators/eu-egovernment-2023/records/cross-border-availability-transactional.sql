-- indicator: cross-border-availability-transactional
-- tables: [service_scores, cross_border_answers]
-- counts: cross_border_service_answers
-- aggregation: mean-of-ratios
-- none: not-applicable
-- audit-within: 0.01
SELECT unit, numerator, denominator, n
FROM service_scores
WHERE indicator = 'cross-border-availability-transactional' AND numerator IS NOT NULL
-- records
SELECT
  r.unit,
  r.service AS record,
  a.url,
  a.g1,
  a.g2,
  CAST(100 - r.numerator / r.denominator AS DECIMAL(18, 6)) AS lost
FROM service_scores r
JOIN cross_border_answers a ON a.unit = r.unit AND a.service = r.service
WHERE r.indicator = 'cross-border-availability-transactional' AND r.numerator IS NOT NULL
-- audit
SELECT unit, service AS record, numerator, denominator, published
FROM service_scores
WHERE indicator = 'cross-border-availability-transactional'
