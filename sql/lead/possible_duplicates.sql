-- A page of 25 pairs of leads that may be the same (and one more to know whether there is
-- a next): same e-mail address, then same phone number, then similar names. Paging is by key.
-- params: by text, after text
-- plan: anew
SELECT pair.kind = 'email' AS same_email, pair.kind = 'phone' AS same_phone, pair.kind = 'name' AS same_name,
       CASE WHEN pair.kind <> 'name' THEN pair.key END AS key, viewer_is_colleague() AS may_decide,
       a.id, coalesce(person.name, firm.name, a.id::text) AS who,
       CASE WHEN person.name IS NOT NULL THEN firm.name END AS organisation, a.stage, a.turn_id, a.closed_as = 'lost' AS lost,
       a.closed_as = 'not_a_lead' AS not_a_lead, a.captured_at::date AS captured_on,
       b.id AS other_id, coalesce(other_person.name, other_firm.name, b.id::text) AS other_who,
       CASE WHEN other_person.name IS NOT NULL THEN other_firm.name END AS other_organisation, b.stage AS other_stage,
       b.turn_id AS other_turn_id, b.closed_as = 'lost' AS other_lost, b.closed_as = 'not_a_lead' AS other_not_a_lead,
       b.captured_at::date AS other_captured_on, pair.cursor
FROM duplicate_pairs(:by, :after, 26) WITH ORDINALITY AS pair (kind, key, lead_id, other_id, cursor, place)
JOIN lead AS a ON a.id = pair.lead_id JOIN contact AS person ON person.id = a.contact_id
LEFT JOIN organisation AS firm ON firm.id = a.organisation_id
JOIN lead AS b ON b.id = pair.other_id JOIN contact AS other_person ON other_person.id = b.contact_id
LEFT JOIN organisation AS other_firm ON other_firm.id = b.organisation_id
ORDER BY pair.place
