-- indicator: cross-border-availability-transactional
-- tables: [cross_border_availability_scores, cross_border_answers]
-- counts: cross_border_service_answers
-- aggregation: mean-of-ratios
-- none: not-applicable
-- audit-within: 0.01
SELECT unit, numerator, denominator, n
FROM cross_border_availability_scores
WHERE numerator IS NOT NULL AND type = 'Transactional'
-- records
SELECT
  r.unit,
  r.service AS record,
  a.url,
  a.g1,
  a.g2,
  CAST(100 - r.numerator / r.denominator AS DECIMAL(18, 6)) AS lost
FROM cross_border_availability_scores r
JOIN cross_border_answers a ON a.unit = r.unit AND a.service = r.service
WHERE r.numerator IS NOT NULL AND r.type = 'Transactional'
-- audit
SELECT unit, service AS record, numerator, denominator, published
FROM cross_border_availability_scores
WHERE type = 'Transactional'
