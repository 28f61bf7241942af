-- Feedback on an item of the content library.
-- params: id bigint, helped text, missing text, outdated text, wants_answer boolean
SELECT saved('/feedback/' || given || '?saved=feedback') AS location
FROM feedback_on_content(:id, :helped = 'yes', :missing, :outdated, :wants_answer) AS given
