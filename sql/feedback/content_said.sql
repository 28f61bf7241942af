-- What was said of an item of the content library before, newest first.
-- params: id bigint
SELECT * FROM feedback_item WHERE content_item_id = :id ORDER BY id DESC LIMIT 10
