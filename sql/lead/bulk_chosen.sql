-- The chosen leads, each with the version it was chosen at.
-- params: lead text[]
SELECT value AS chosen, lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.stage, lead.turn_id
FROM unnest(:lead) WITH ORDINALITY AS ticked (value, place)
     JOIN lead ON lead.id = split_part(value, '-', 1)::bigint
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY place
