-- The lead that is to be merged with another one, and that one once it is named; also a
-- lead that was merged, for whoever sends the form again. The version of two is the sum
-- of theirs: it changes when one of them does.
-- params: id bigint, other text
SELECT asked.id, lead.version + other.version AS version, other.id AS other, other.id IS NOT NULL AS pair,
       lead.id IS NOT NULL AND other.id IS NULL AS alone, lead.id IS NOT NULL AND :other <> '' AND other.id IS NULL AS not_found,
       asked.into_id, coalesce(organisation.name, contact.name, lead.reference, asked.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, asked.id::text) AS who,
       contact_distinct.said_by, contact_distinct.said_at
FROM (SELECT id, NULL::bigint AS into_id FROM lead WHERE id = :id
      UNION ALL SELECT id, into_id FROM lead_merged WHERE id = :id) AS asked
LEFT JOIN lead ON lead.id = asked.id
LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
LEFT JOIN lead AS other ON other.id = id_typed(:other) AND other.id <> lead.id
LEFT JOIN contact_distinct ON contact_distinct.contact_id = least(lead.contact_id, other.contact_id)
    AND contact_distinct.other_id = greatest(lead.contact_id, other.contact_id)
