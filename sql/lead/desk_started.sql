-- What the viewer began and nobody answered yet: leads handed over that nobody
-- accepted, feedback without an answer (their own and that of who left them their work), touches that somebody is to deal with.
SELECT * FROM (
    (SELECT '/lead/' || lead.id AS path, true AS is_handed_over, false AS is_feedback, false AS is_to_sales, false AS is_touch,
            coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
            lead.turn_id, lead.due_at, is_overdue(lead.clock, lead.due_at) AS overdue
     FROM (SELECT * FROM lead WHERE handed_over_by = viewer() AND stage = 'mql' AND closed_at IS NULL
           ORDER BY due_at LIMIT 10) AS lead
     LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id)
    UNION ALL
    (SELECT '/feedback/' || item.id, false, NOT item.about_follow_up, item.about_follow_up, false, item.who, NULL, item.due_at, item.overdue
     FROM (SELECT asked.id FROM asks_for(viewer()) AS who (id) CROSS JOIN LATERAL (
               SELECT id, due_at FROM feedback WHERE given_by = who.id AND state = 'given' AND owed ORDER BY due_at LIMIT 10) AS asked
           ORDER BY asked.due_at LIMIT 10) AS mine
     JOIN feedback_item AS item ON item.id = mine.id)
    UNION ALL
    (SELECT '/lead/' || touch.lead_id, false, false, false, true,
            coalesce(contact.name, organisation.name, lead.reference, lead.id::text), touch.handler_id, NULL, false
     FROM (SELECT * FROM touch WHERE recorded_by = viewer() AND handler_id <> recorded_by AND handled_at IS NULL
           ORDER BY touch_at LIMIT 10) AS touch
     JOIN lead ON lead.id = touch.lead_id
     LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id)
) AS started ORDER BY due_at NULLS LAST LIMIT 10
