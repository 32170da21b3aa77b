-- view: rated_services
-- tables: [national_services, cross_border_services]
-- # A row for every indicator that rates a service, with the score that was published.
SELECT unit, service, proactive, central, 'availability-' || lower(type) AS indicator, availability AS published
FROM national_services
UNION ALL
SELECT unit, service, proactive, central, 'mobile' AS indicator, mobile AS published
FROM national_services
UNION ALL
SELECT unit, service, proactive, central, 'service-delivery' AS indicator, delivery AS published
FROM national_services
WHERE type = 'Transactional'
UNION ALL
SELECT unit, service, proactive, central, 'eid' AS indicator, eid AS published
FROM national_services
WHERE type = 'Transactional'
UNION ALL
SELECT unit, service, proactive, central, 'edocuments' AS indicator, edocuments AS published
FROM national_services
WHERE type = 'Transactional'
UNION ALL
SELECT unit, service, proactive, central, 'prefilled' AS indicator, prefilled AS published
FROM national_services
WHERE type = 'Transactional'
UNION ALL
SELECT unit, service, proactive, central, 'cross-border-availability-' || lower(type) AS indicator, availability AS published
FROM cross_border_services
UNION ALL
SELECT unit, service, proactive, central, 'cross-border-eid' AS indicator, eid AS published
FROM cross_border_services
WHERE type = 'Transactional'
UNION ALL
SELECT unit, service, proactive, central, 'cross-border-edocuments' AS indicator, edocuments AS published
FROM cross_border_services
WHERE type = 'Transactional'
