-- What a card says, newest first, with what it said before.
-- params: id bigint
SELECT id, about, says, source, heard_on, entered_by, entered_at, lead_id, ended_by, ended_at, ended_why,
       state = 'stands' AS stands, state = 'replaced' AS was_replaced, state = 'withdrawn' AS was_withdrawn,
       state = 'stands' AND lead_id IS NULL AND viewer_is_colleague() AS may_correct
FROM competitor_said WHERE competitor_id = :id
ORDER BY heard_on DESC, entered_at DESC, id DESC LIMIT 300
