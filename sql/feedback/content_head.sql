-- The item of the content library that feedback is about.
-- params: id bigint
SELECT id, name, owner_id FROM feedback_subject WHERE subject = 'content' AND id = :id
