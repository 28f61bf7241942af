-- The answers that were given by name to one closed pulse, by team and name.
-- params: pulse bigint
WITH here AS (SELECT id FROM pulse WHERE closed_at IS NOT NULL AND (:pulse IS NULL OR id = :pulse)
              ORDER BY quarter_on DESC, id DESC LIMIT 1)
SELECT named.side AS whose, named.person_id, named.course, chosen.code AS want
FROM here JOIN pulse_named AS named ON named.pulse_id = here.id JOIN person ON person.id = named.person_id
CROSS JOIN LATERAL (SELECT code, position FROM pulse_want WHERE code = ANY (named.wants)) AS chosen
ORDER BY named.side DESC, person.full_name, named.person_id, chosen.position
