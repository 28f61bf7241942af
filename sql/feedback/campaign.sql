-- Feedback on a campaign.
-- params: id bigint, worked text, complicated text, to_change text, wants_answer boolean
SELECT saved('/feedback/' || given || '?saved=feedback') AS location
FROM feedback_give('campaign', NULL, :id, NULL, NULL, NULL, NULL, :wants_answer, false,
                   :worked, :complicated, :to_change) AS given
