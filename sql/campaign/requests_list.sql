-- A page of 25 requests for content (and one more to know whether there is a next): what
-- marketing has still to do first, by the day it is wanted, then the others, newest first.
-- Paging is by place: "after" holds how many rows came before.
-- params: after text
-- plan: anew
-- with: content_request_selected
SELECT request.id, request.question, request.moment, request.segment_id, request.lead_id, request.asked_by, request.taken_by, request.wanted_on,
       request.state AS request_state, request.is_open, request.is_open AND request.wanted_on < tandem_today() AS late, request.item_id
FROM content_request_selected AS request
ORDER BY request.is_open DESC, CASE WHEN request.is_open THEN request.wanted_on END, request.id DESC
LIMIT 26 OFFSET coalesce(nullif(regexp_replace(:after, '[^0-9]', '', 'g'), '')::integer, 0)
