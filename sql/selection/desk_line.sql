-- A lead as one line of a desk: who, why it is there, how to reach them.
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, contact.phone,
       phone_dial(contact) AS dial,
       lead.stage, lead.due_at, lead.campaign_id, lead.version, lead.turn_id, lead.turn_id <> viewer() AS stood_in,
       is_overdue(lead.clock, lead.due_at) AS overdue, is_overdue('stay', stay.due_at) IS TRUE AS stays_long,
       is_overdue(lead.clock, lead.due_at) OR is_overdue('stay', stay.due_at) IS TRUE AS is_late,
       lead.clock = 'call_back' AS is_call_back, lead.clock = 'accept' AS is_accept,
       lead.clock = 'first_contact' AS is_first_contact, lead.clock = 'next_step' AS is_next_step,
       lead_tried_today(lead) AS tried_today, lead.back IS NOT NULL AS was_back,
       lead.stage IN ('mql', 'sql', 'opportunity') AS callable,
       lead.stage = 'lead' AS nurtured, lead.stage = 'lead' AND lead.clock IS NULL AS is_nurtured,
       lead.stage = 'prospect' AS unidentified,
       -- who gets it again, in one click, when what marketing kept is due
       CASE WHEN lead.stage = 'lead' AND lead.clock = 'call_back' AND viewer_has('marketing')
            THEN hand_over_person(lead) END AS again_to_id
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
     LEFT JOIN clock AS stay ON stay.lead_id = lead.id AND stay.kind = 'stay' AND stay.ended_at IS NULL
