-- A row of the routing, for the forms that change it; the version they guard.
-- params: id bigint
SELECT id, version, position, segment_id, country, language,
       ARRAY(SELECT person_id::text FROM routing_salesperson WHERE routing_id = routing.id) AS people
FROM routing WHERE id = :id
