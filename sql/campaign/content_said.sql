-- What sales said of an item of the library, newest first; the inbox has it all.
-- params: id bigint
SELECT id AS feedback_id, given_by, given_at, due_at, overdue, did_not_help, missing, outdated, last_answer
FROM feedback_item WHERE content_item_id = :id AND NOT is_withdrawn ORDER BY id DESC LIMIT 10
