-- view: matched_enterprises
-- tables: [enterprises, policies]
SELECT
  e.unit,
  e.code,
  e.name,
  e.steward,
  coalesce(p.policies, 0) AS policies
FROM enterprises e
LEFT JOIN (SELECT unit, enterprise, count(*) AS policies FROM policies GROUP BY unit, enterprise) p
  ON p.unit = e.unit AND p.enterprise = e.code
