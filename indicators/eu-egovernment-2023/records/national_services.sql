-- view: national_services
-- tables: [national_service_scores]
-- # The services that a country has, with what was published for each.
SELECT
  country || '-' || lower(substr(life_event, 1, 2)) AS unit,
  trim(service) AS service,
  type,
  proactive = 'Yes' AS proactive,
  coalesce(lower(level), '') = 'central' AS central,
  availability,
  mobile,
  delivery,
  eid,
  edocuments,
  prefilled
FROM national_service_scores
WHERE applicable = 'Yes'
