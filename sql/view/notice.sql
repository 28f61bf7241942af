-- Notices as lists, desks and mails show them. person_id is who did it (or owes it),
-- for_id who is told.
DROP VIEW IF EXISTS notice_item CASCADE;
CREATE VIEW notice_item AS
SELECT notice.id, notice.person_id AS for_id, notice.outbox_id, notice.made_at, notice.seen_at IS NULL AS is_new,
       notice.kind AS told, notice.kind = 'overdue' AS is_overdue,
       -- of a lead that came back and is closed still: reopening is one button
       CASE WHEN notice.kind = 'came_back' AND lead.closed_at IS NOT NULL THEN lead.version END AS closed_version,
       notice.lead_id, notice.feedback_id,
       coalesce(event.person_id, happened.person_id, touch.recorded_by, run.person_id, notice.told_by) AS person_id,
       CASE event.reason_kind WHEN 'back' THEN event.reason END AS back_reason,
       coalesce(event.note, answer.changed, touch.what, notice.note) AS note,
       CASE WHEN notice.kind = 'overdue' THEN run.due_at WHEN notice.key IS NOT NULL THEN notice.due_at
           WHEN notice.kind = 'handed_over' THEN CASE WHEN lead.turn_id = notice.person_id AND lead.stage = 'mql' THEN lead.due_at END END AS due_at,
       coalesce(notice.name, contact.name, organisation.name, lead.reference, lead.id::text, campaign.name,
                about.name, followed.full_name) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation,
       coalesce(notice.path, '/feedback/' || notice.feedback_id, '/lead/' || notice.lead_id) AS path
FROM notice JOIN notice_kind AS kind ON kind.code = notice.kind AND (kind.part IS NULL OR part_on(kind.part))
     LEFT JOIN feedback ON feedback.id = notice.feedback_id
     LEFT JOIN lead ON lead.id = coalesce(notice.lead_id, feedback.lead_id)
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
     LEFT JOIN event ON event.id = notice.event_id
     LEFT JOIN feedback_event AS happened ON happened.id = notice.feedback_event_id
     LEFT JOIN answer ON answer.id = happened.answer_id
     LEFT JOIN touch ON touch.id = notice.touch_id
     LEFT JOIN clock_run AS run ON run.id = notice.clock_run_id
     LEFT JOIN campaign ON campaign.id = feedback.campaign_id
     LEFT JOIN feedback_subject AS about ON about.subject = 'content' AND about.id = feedback.content_item_id
     LEFT JOIN person AS followed ON followed.id = feedback.to_person_id;
