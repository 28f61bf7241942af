-- Whom a hand-over proposes and why; what the agreement asks and this lead lacks.
-- params: id bigint
SELECT routed.person_id, routed.why = 'lead' AS had_lead, routed.why = 'contact' AS knows_contact,
       routed.why = 'organisation' AS knows_organisation, routed.why = 'routing' AS by_routing,
       routed.why = 'head' AS by_head, routed.least_load IS TRUE AS least_load,
       routing.segment_id, routing.country, routing.language AS contact_language,
       cardinality(missing) > 0 AS some_missing, 'reachable' = ANY (missing) AS lacks_address,
       'name' = ANY (missing) AS lacks_name, 'wants' = ANY (missing) AS lacks_wants,
       'segment' = ANY (missing) AS lacks_segment, 'country' = ANY (missing) AS lacks_country,
       'buying_role' = ANY (missing) AS lacks_role, 'score' = ANY (missing) AS lacks_score
FROM lead, routing_person(lead) AS routed LEFT JOIN routing ON routing.id = routed.routing_id,
     hand_over_missing(lead) AS missing
WHERE lead.id = :id
