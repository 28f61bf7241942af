-- Who made a card and changed its facts, newest first, with what its name was.
-- params: id bigint
SELECT act = 'add' AS is_added, act = 'change' AS is_changed, person_id, event_at, before ->> 'name' AS was_name
FROM competitor_event WHERE competitor_id = :id ORDER BY id DESC LIMIT 50
