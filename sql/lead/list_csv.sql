-- The leads of a list with stored codes, for spreadsheets.
-- with: lead_selected
-- plan: anew
SELECT selected.id, selected.reference, organisation.name AS organisation, contact.name AS person_name,
       contact.job_title, contact.email, contact.phone, selected.stage, selected.closed_as AS state,
       campaign.name AS campaign, selected.channel, segment.name AS segment, selected.origin,
       turn.name AS turn, selected.due_at, handed.name AS handed_over_by, taken.name AS accepted_by,
       selected.captured_at::date AS captured_on, selected.mql_at::date AS mql_on,
       selected.sql_at::date AS sql_on, selected.opportunity_at::date AS opportunity_on,
       selected.customer_at::date AS customer_on,
       CASE WHEN score_in_use() THEN lead_score.score END AS score,
       (selected.expected_value_cents / 100.0)::numeric(15, 2) AS expected_value,
       (selected.won_value_cents / 100.0)::numeric(15, 2) AS won_value
FROM lead_selected AS selected
LEFT JOIN lead_score ON lead_score.lead_id = selected.id
LEFT JOIN contact ON contact.id = selected.contact_id
LEFT JOIN organisation ON organisation.id = selected.organisation_id
LEFT JOIN campaign ON campaign.id = selected.campaign_id
LEFT JOIN segment ON segment.id = selected.segment_id
LEFT JOIN person AS turn ON turn.id = selected.turn_id
LEFT JOIN person AS handed ON handed.id = selected.handed_over_by
LEFT JOIN person AS taken ON taken.id = selected.accepted_by
ORDER BY selected.captured_at DESC, selected.id DESC
