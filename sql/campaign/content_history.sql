-- Who made, changed, replaced, retired and restored an item, newest first.
-- params: id bigint
SELECT act = 'make' AS was_made, act = 'change' AS was_changed, act = 'replace' AS was_replaced, act = 'retire' AS was_retired,
       act = 'restore' AS was_restored, person_id, event_at, note
FROM content_event WHERE item_id = :id ORDER BY id DESC LIMIT 50
