-- view: service_answers
-- tables: [national_services, national_answers, cross_border_services, cross_border_answers]
-- # What a URL says on the questions of an indicator, in percent; NULL where a question is not relevant. Of availability
-- # the second question counts twice. eID, documents and personal data are rated where a URL asks for them.
SELECT
  s.unit,
  s.service,
  'availability-' || lower(s.type) AS indicator,
  100 * coalesce(a.a1, 0) AS q1,
  100 * coalesce(a.a2, 0) AS q2,
  100 * coalesce(a.a2, 0) AS q3,
  100 * coalesce(a.a3, 0) AS q4,
  CAST(NULL AS INTEGER) AS q5,
  CAST(NULL AS INTEGER) AS q6,
  CAST(NULL AS INTEGER) AS q7
FROM national_services s
JOIN national_answers a ON a.unit = s.unit AND a.service = s.service
UNION ALL
SELECT s.unit, s.service, 'mobile', a.mobile, NULL, NULL, NULL, NULL, NULL, NULL
FROM national_services s
JOIN national_answers a ON a.unit = s.unit AND a.service = s.service
UNION ALL
SELECT
  s.unit, s.service, 'service-delivery',
  100 * a.c1, 100 * a.c2, 100 * a.c3, 100 * a.c4, 100 * a.c5, 100 * a.c6, 100 * a.c7
FROM national_services s
JOIN national_answers a ON a.unit = s.unit AND a.service = s.service
UNION ALL
SELECT s.unit, s.service, 'eid', 100 * a.f2, 100 * a.f3, 100 * a.f4, NULL, NULL, NULL, NULL
FROM national_services s
JOIN national_answers a ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.f1 = 1)
UNION ALL
SELECT
  s.unit, s.service, 'edocuments',
  CASE WHEN a.f7_1 = 1 OR a.f7_2 = 1 THEN 100 ELSE 0 END, NULL, NULL, NULL, NULL, NULL, NULL
FROM national_services s
JOIN national_answers a ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.f6 = 1)
UNION ALL
SELECT s.unit, s.service, 'prefilled', 100 * coalesce(a.f9, 0), NULL, NULL, NULL, NULL, NULL, NULL
FROM national_services s
JOIN national_answers a ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.f8 = 1)
UNION ALL
SELECT
  s.unit, s.service, 'cross-border-availability-' || lower(s.type),
  100 * coalesce(a.g1, 0), 100 * coalesce(a.g2, 0), NULL, NULL, NULL, NULL, NULL
FROM cross_border_services s
JOIN cross_border_answers a ON a.unit = s.unit AND a.service = s.service
UNION ALL
SELECT s.unit, s.service, 'cross-border-eid', 100 * coalesce(a.i2, 0), NULL, NULL, NULL, NULL, NULL, NULL
FROM cross_border_services s
JOIN cross_border_answers a ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.i1 = 1)
UNION ALL
SELECT
  s.unit, s.service, 'cross-border-edocuments',
  CASE WHEN a.i4_1 = 1 OR a.i4_2 = 1 THEN 100 ELSE 0 END, NULL, NULL, NULL, NULL, NULL, NULL
FROM cross_border_services s
JOIN cross_border_answers a ON a.unit = s.unit AND a.service = s.service AND (s.proactive OR a.i3 = 1)
