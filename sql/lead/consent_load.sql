-- One consent, for the form that withdraws it; the version it guards.
-- params: id bigint
SELECT consent.id, consent.version, contact.name, wording, way = 'email' AS by_email, way = 'phone' AS by_phone,
       way = 'post' AS by_post, given_at, (SELECT max(id) FROM lead WHERE contact_id = contact.id) AS lead_id
FROM consent JOIN contact ON contact.id = consent.contact_id WHERE consent.id = :id
