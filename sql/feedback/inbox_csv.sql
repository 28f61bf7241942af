-- The feedback of both parts of the inbox with stored codes, for spreadsheets.
-- params: whose text, state text, campaign text, reason text
-- plan: anew
SELECT chosen.id, chosen.subject, chosen.lead_id, lead.reference AS lead_reference,
       organisation.name AS organisation, campaign.name AS campaign, chosen.quality, chosen.reason, chosen.note,
       chosen.worked, chosen.complicated, chosen.to_change, person.name AS given_by, chosen.given_at,
       chosen.wants_answer, chosen.owed, chosen.due_at,
       coalesce(chosen.state_now = 'given' AND is_overdue('answer', chosen.due_at), false) AS overdue,
       chosen.state_now AS state, chosen.closed_by_itself, chosen.answered_at, chosen.ended_at
FROM (SELECT * FROM feedback_selected('all', :whose, :state, :campaign, :reason)
      UNION SELECT * FROM feedback_selected('mine', :whose, :state, :campaign, :reason)) AS chosen
JOIN person ON person.id = chosen.given_by
LEFT JOIN lead ON lead.id = chosen.lead_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
LEFT JOIN campaign ON campaign.id = chosen.campaign_id
ORDER BY chosen.state_now <> 'given', chosen.due_at, chosen.id
