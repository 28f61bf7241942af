-- Feedback on a campaign's message.
-- params: id bigint, customers_say text, worked text, to_change text, wants_answer boolean
SELECT saved('/feedback/' || given || '?saved=feedback') AS location
FROM feedback_on_message(:id, :customers_say, :worked, :to_change, :wants_answer) AS given
