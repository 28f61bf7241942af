-- The facts that went with feedback on follow-up, as they were when it was sent.
-- params: id bigint
SELECT kept.lead_id, kept.fact, kept.since_at, kept.days AS days_count, kept.days = 1 AS one_day, kept.days <> 1 AS some_days,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation
FROM follow_up_fact AS kept JOIN lead ON lead.id = kept.lead_id
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE kept.feedback_id = :id
  AND EXISTS (SELECT FROM feedback WHERE id = :id AND feedback_visible(subject, to_person_id, owed_by))
ORDER BY kept.place
