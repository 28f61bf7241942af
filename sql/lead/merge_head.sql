-- The lead that is to be merged with another one, and that one once it is named. The
-- version of two is the sum of theirs: it changes when one of them does.
-- params: id bigint, other text
SELECT lead.id, lead.version + other.version AS version, other.id AS other, other.id IS NOT NULL AS pair,
       other.id IS NULL AS alone, :other <> '' AND other.id IS NULL AS not_found,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       contact_distinct.said_by, contact_distinct.said_at
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
LEFT JOIN lead AS other ON other.id::text = :other AND other.id <> lead.id
LEFT JOIN contact_distinct ON contact_distinct.contact_id = least(lead.contact_id, other.contact_id)
    AND contact_distinct.other_id = greatest(lead.contact_id, other.contact_id)
WHERE lead.id = :id
