-- The routing: its rows in the order they are asked, each with who is named.
SELECT routing.id, position AS place_number, segment_id, country, language AS contact_language,
       (SELECT string_agg(person.full_name, ', ' ORDER BY lower(person.full_name))
        FROM routing_salesperson AS named JOIN person ON person.id = named.person_id
        WHERE named.routing_id = routing.id) AS people,
       (SELECT string_agg(person.full_name, ', ' ORDER BY lower(person.full_name))
        FROM routing_salesperson AS named JOIN person ON person.id = named.person_id
        WHERE named.routing_id = routing.id AND NOT person_at_work(person.id)) AS away,
       segment_id IS NULL AND country IS NULL AND language IS NULL AS every_lead
FROM routing ORDER BY position, id
