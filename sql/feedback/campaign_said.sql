-- What was said of a campaign before, newest first.
-- params: id bigint
SELECT * FROM feedback_item
WHERE about_campaign AND campaign_id = :id AND NOT is_withdrawn ORDER BY id DESC LIMIT 10
