-- Whom a hand-over proposes and why; what the agreement asks and this lead lacks.
-- params: id bigint
SELECT routed.person_id, routed.why = 'lead' AS had_lead, routed.why = 'contact' AS knows_contact,
       routed.why = 'organisation' AS knows_organisation, routed.why = 'routing' AS by_routing,
       routed.why = 'head' AS by_head, routed.least_load IS TRUE AS least_load,
       routing.segment_id, routing.country, routing.language AS contact_language,
       lacks.*
FROM lead, routing_person(lead) AS routed LEFT JOIN routing ON routing.id = routed.routing_id,
     hand_over_lacks(hand_over_missing(lead)) AS lacks
WHERE lead.id = :id
