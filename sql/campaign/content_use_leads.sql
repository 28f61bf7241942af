-- The leads that the viewer may have used something with: the one named, and their own open ones.
-- params: lead_id bigint
SELECT lead.id AS lead_id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.id = :lead_id AS chosen
FROM (SELECT id FROM lead WHERE id = :lead_id
      UNION (SELECT id FROM lead WHERE turn_id = viewer() AND closed_at IS NULL ORDER BY id DESC LIMIT 200)) AS own
JOIN lead ON lead.id = own.id LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY who, lead.id
