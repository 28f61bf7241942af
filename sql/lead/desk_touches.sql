-- What prospects did or asked that the viewer is to deal with, oldest first.
SELECT waits.id AS touch_id, waits.kind AS touch_kind, waits.touch_at, waits.what,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM (SELECT touch.* FROM desk_people(viewer()) AS owner (id) CROSS JOIN LATERAL touch_waiting(owner.id) AS touch
      ORDER BY touch.touch_at, touch.id LIMIT 10) AS waits
     JOIN lead ON lead.id = waits.lead_id LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY waits.touch_at, waits.id
