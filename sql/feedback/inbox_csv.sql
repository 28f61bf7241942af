-- The feedback of all parts of the inbox with stored codes, for spreadsheets.
-- params: whose text, state text, campaign text, reason text, subject text, direction text,
--   stalled boolean
-- plan: anew
SELECT chosen.id, chosen.subject, 'to_' || feedback_answered_by(chosen.subject) AS direction,
       chosen.lead_id, lead.reference AS lead_reference,
       organisation.name AS organisation, campaign.name AS campaign, content.name AS content_item,
       followed.name AS follow_up_of, chosen.week_on, chosen.quality, chosen.reason, chosen.note,
       chosen.customers_say, chosen.worked, chosen.complicated, chosen.to_change, chosen.helped, chosen.missing,
       chosen.outdated, person.name AS given_by, chosen.given_at, tandem_today() - chosen.given_at::date AS age_days,
       chosen.wants_answer, chosen.owed, owes.name AS owed_by, chosen.due_at,
       coalesce(chosen.state_now = 'given' AND is_overdue('answer', chosen.due_at), false) AS overdue,
       feedback_reopened(chosen.id) AS reopened,
       chosen.state_now AS state, chosen.closed_by_itself, chosen.answered_at, chosen.ended_at
FROM (SELECT * FROM feedback_selected('marketing', :whose, :state, :campaign, :reason, :subject, :direction, :stalled)
      UNION SELECT * FROM feedback_selected('sales', :whose, :state, :campaign, :reason, :subject, :direction, :stalled)
      UNION SELECT * FROM feedback_selected('mine', :whose, :state, :campaign, :reason, :subject, :direction, :stalled)) AS chosen
JOIN person ON person.id = chosen.given_by
LEFT JOIN person AS owes ON owes.id = chosen.owed_by AND chosen.owed AND chosen.state_now = 'given'
LEFT JOIN person AS followed ON followed.id = chosen.to_person_id
LEFT JOIN lead ON lead.id = chosen.lead_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
LEFT JOIN campaign ON campaign.id = chosen.campaign_id
LEFT JOIN feedback_subject AS content ON content.subject = 'content' AND content.id = chosen.content_item_id
ORDER BY chosen.state_now <> 'given', chosen.due_at, chosen.id
