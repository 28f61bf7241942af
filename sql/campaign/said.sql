-- Feedback on a campaign itself and on its message, newest first, with the last answer to each.
-- params: id bigint
SELECT item.id, item.given_by, item.given_at, item.about_message, item.customers_say, item.worked, item.complicated, item.to_change, item.note,
       item.is_open AS waits, item.is_open AND item.overdue AS late, item.due_at,
       item.is_closed OR item.closed_by_itself AS closed,
       answer.answered_by, answer.answered_at, answer.changed, answer.link
FROM feedback_item AS item
LEFT JOIN LATERAL (SELECT answer.* FROM feedback_event JOIN answer ON answer.id = feedback_event.answer_id
                   WHERE feedback_event.feedback_id = item.id
                   ORDER BY feedback_event.id DESC LIMIT 1) AS answer ON true
WHERE item.campaign_id = :id AND item.of_campaign AND NOT item.is_withdrawn
ORDER BY item.id DESC LIMIT 20
