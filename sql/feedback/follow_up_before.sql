-- What was sent on follow-up before, newest first, as far as the viewer sees it.
SELECT * FROM feedback_item
WHERE about_follow_up AND feedback_visible(about, to_person_id, owed_by) ORDER BY id DESC LIMIT 10
