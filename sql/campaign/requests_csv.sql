-- The requests of a list with stored codes, for spreadsheets.
-- plan: anew
-- with: content_request_selected
SELECT request.id, request.question, request.moment, segment.name AS segment, request.language, request.lead_id AS lead,
       asker.name AS asked_by, request.asked_at::date AS asked_on, request.wanted_on, request.state, taker.name AS taken_by, request.item_id AS item,
       (SELECT event_at::date FROM content_request_event WHERE request_id = request.id AND act = 'deliver' ORDER BY id DESC LIMIT 1) AS delivered_on
FROM content_request_selected AS request LEFT JOIN segment ON segment.id = request.segment_id
JOIN person AS asker ON asker.id = request.asked_by LEFT JOIN person AS taker ON taker.id = request.taken_by
ORDER BY request.id DESC
