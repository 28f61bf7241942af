-- Leads that may be of the same person as this one: the same e-mail address or phone
-- number, and nobody said that they are two people.
-- params: id bigint
SELECT other.id, coalesce(contact.name, organisation.name, other.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, other.stage, other.turn_id,
       found.same_email, found.same_phone, other.closed_as = 'lost' AS lost, lead.id AS lead_id, viewer_is_colleague() AS may_decide
FROM lead JOIN contact AS own ON own.id = lead.contact_id
CROSS JOIN LATERAL lead_duplicates(own.email, own.phone_normal, own.id) AS found
JOIN lead AS other ON other.id = found.lead_id
LEFT JOIN contact ON contact.id = other.contact_id
LEFT JOIN organisation ON organisation.id = other.organisation_id
WHERE lead.id = :id AND NOT EXISTS (SELECT FROM contact_distinct
    WHERE contact_id = least(own.id, contact.id) AND other_id = greatest(own.id, contact.id))
