-- Feedback on a campaign itself, newest first, with the last answer to each.
-- params: id bigint
SELECT given.id, given.given_by, given.given_at, given.note, given.state_now = 'closed' AS closed,
       given.owed AND given.state_now = 'given' AS waits, given.due_at,
       given.owed AND given.state_now = 'given' AND given.due_at < tandem_now() AS overdue,
       answer.answered_by, answer.answered_at, answer.changed, answer.link
FROM feedback_now AS given
LEFT JOIN LATERAL (SELECT answer.* FROM feedback_event JOIN answer ON answer.id = feedback_event.answer_id
                   WHERE feedback_event.feedback_id = given.id
                   ORDER BY feedback_event.id DESC LIMIT 1) AS answer ON true
WHERE given.campaign_id = :id AND given.subject = 'campaign' AND given.state <> 'withdrawn'
ORDER BY given.id DESC LIMIT 20
