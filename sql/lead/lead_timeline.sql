-- What happened to a lead, newest first, with the verdicts given.
-- params: id bigint
SELECT event.event_at, event.move, event.person_id, person.team = 'sales' AS by_sales,
       person.team = 'marketing' AS by_marketing, event.note, event.to_person_id, event.date_on,
       event.value_cents, event.exception,
       CASE event.reason_kind WHEN 'back' THEN event.reason END AS back_reason,
       CASE event.reason_kind WHEN 'lost' THEN event.reason END AS lost_reason,
       CASE event.reason_kind WHEN 'not_a_lead' THEN event.reason END AS not_a_lead_reason,
       event.reached IS TRUE AS was_reached, event.reached IS FALSE AS not_reached,
       verdict.quality, verdict.id AS feedback_id
FROM event LEFT JOIN person ON person.id = event.person_id
     LEFT JOIN LATERAL (SELECT id, quality FROM feedback WHERE event_id = event.id AND state <> 'withdrawn'
                        ORDER BY id DESC LIMIT 1) AS verdict ON true
WHERE event.lead_id = :id ORDER BY event.id DESC LIMIT 200
