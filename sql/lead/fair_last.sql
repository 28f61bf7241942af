-- The last three people the viewer met at the fair today, newest first.
SELECT lead.id, coalesce(contact.name, organisation.name, lead.id::text) AS who, organisation.name AS organisation,
       lead.captured_at < touch.touch_at AS was_known, lead.stage = 'mql' AND lead.captured_at = touch.touch_at AS call_wanted
FROM fair_visit JOIN lead ON lead.id = fair_visit.lead_id JOIN touch ON touch.id = fair_visit.touch_id
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE fair_visit.person_id = viewer() AND fair_visit.day_on = tandem_today()
ORDER BY fair_visit.id DESC LIMIT 3
