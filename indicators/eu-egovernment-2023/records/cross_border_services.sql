-- view: cross_border_services
-- tables: [cross_border_service_scores]
-- # The services that a country has, with what was published for each.
SELECT
  country || '-' || lower(substr(life_event, 1, 2)) AS unit,
  trim(service) AS service,
  type,
  proactive = 'Yes' AS proactive,
  coalesce(lower(level), '') = 'central' AS central,
  availability,
  eid,
  edocuments
FROM cross_border_service_scores
WHERE applicable = 'Yes'
