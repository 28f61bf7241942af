-- A touch that somebody deals with, and the lead it is of.
-- params: id bigint
SELECT lead.id, touch.version, touch.kind AS touch_kind, touch.touch_at, touch.what, touch.link, touch.channel,
       touch.campaign_id, touch.handler_id AS handled_by, touch.handled_at, touch.answer AS answered,
       lead.stage, contact.name, contact.job_title, contact.email, contact.phone,
       phone_dial(contact) AS dial, organisation.name AS organisation, lead.wants,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM touch JOIN lead ON lead.id = touch.lead_id LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE touch.id = :id
