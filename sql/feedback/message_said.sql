-- What was said of a campaign's message before, newest first.
-- params: id bigint
SELECT * FROM feedback_item WHERE about_message AND campaign_id = :id ORDER BY id DESC LIMIT 10
