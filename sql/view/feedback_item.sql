-- Feedback as lists and pages show it. Open is what marketing owes an answer to;
-- what nobody asked an answer to is noted.
CREATE OR REPLACE VIEW feedback_item AS
SELECT item.id, item.version, item.subject = 'lead' AS about_lead, item.subject = 'campaign' AS about_campaign,
       item.lead_id, item.campaign_id, item.given_by, item.given_at, item.quality, item.reason AS back_reason,
       item.note, item.worked, item.complicated, item.to_change, item.wants_answer, item.closes_at, item.ended_at,
       CASE WHEN state_now = 'given' THEN item.due_at END AS due_at,
       state_now = 'given' AND owed AS is_open, state_now = 'given' AND NOT owed AS is_noted,
       state_now = 'answered' AS is_answered, state_now = 'withdrawn' AS is_withdrawn,
       state_now = 'closed' AND NOT closed_by_itself AS is_closed, closed_by_itself,
       coalesce(state_now = 'given' AND is_overdue('answer', item.due_at), false) AS overdue,
       tandem_today() - item.given_at::date AS age_count, item.given_at::date = tandem_today() AS age_today,
       tandem_today() - item.given_at::date = 1 AS age_one, tandem_today() - item.given_at::date > 1 AS age_days,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text, campaign.name) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation,
       last.changed AS last_answer, last.link AS last_link
FROM feedback_now AS item LEFT JOIN lead ON lead.id = item.lead_id
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
     LEFT JOIN campaign ON campaign.id = item.campaign_id
     LEFT JOIN LATERAL (SELECT answer.changed, answer.link FROM feedback_event AS happened
                        JOIN answer ON answer.id = happened.answer_id
                        WHERE happened.feedback_id = item.id AND item.state = 'answered'
                        ORDER BY happened.id DESC LIMIT 1) AS last ON true;
