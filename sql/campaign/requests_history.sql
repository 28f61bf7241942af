-- What happened to a request, newest first.
-- params: id bigint
SELECT act AS request_act, person_id, event_at, note, item_id,
       act IN ('ask', 'close', 'reopen') AS by_sales, act NOT IN ('ask', 'close', 'reopen') AS by_marketing
FROM content_request_event WHERE request_id = :id ORDER BY id DESC
