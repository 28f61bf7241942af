-- All pairs of leads that may be the same, for spreadsheets.
-- params: by text
-- plan: anew
SELECT pair.kind AS same, pair.key, a.id AS lead, person.name AS person_name, firm.name AS organisation, person.email,
       person.phone, a.stage, a.closed_as AS state, turn.name AS turn, a.captured_at::date AS captured_on,
       b.id AS other_lead, other_person.name AS other_person_name, other_firm.name AS other_organisation,
       other_person.email AS other_email, other_person.phone AS other_phone, b.stage AS other_stage,
       b.closed_as AS other_state, other_turn.name AS other_turn, b.captured_at::date AS other_captured_on
FROM duplicate_pairs(:by, NULL, NULL) WITH ORDINALITY AS pair (kind, key, lead_id, other_id, cursor, place)
JOIN lead AS a ON a.id = pair.lead_id JOIN contact AS person ON person.id = a.contact_id
LEFT JOIN organisation AS firm ON firm.id = a.organisation_id LEFT JOIN person AS turn ON turn.id = a.turn_id
JOIN lead AS b ON b.id = pair.other_id JOIN contact AS other_person ON other_person.id = b.contact_id
LEFT JOIN organisation AS other_firm ON other_firm.id = b.organisation_id LEFT JOIN person AS other_turn ON other_turn.id = b.turn_id
ORDER BY pair.place
