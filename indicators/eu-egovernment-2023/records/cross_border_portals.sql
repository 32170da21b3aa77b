-- view: cross_border_portals
-- tables: [cross_border_portal_answers]
-- # A row per portal: 1 is yes, 0 no, NULL "not relevant" or not answered.
SELECT
  country || '-' || lower(substr(life_event, 1, 2)) AS unit,
  url,
  CASE lower(replace(trim(h1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS h1,
  CASE lower(replace(trim(h2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS h2,
  CASE lower(replace(trim(h3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS h3
FROM cross_border_portal_answers
