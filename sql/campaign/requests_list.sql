-- A page of 25 requests for content (and one more to know whether there is a next): what
-- marketing has still to do first, by the day it is wanted, then the others, newest first.
-- Paging is by place: "after" holds how many rows came before.
-- params: q text, state text, moment text, segment text, whose text, after text
-- plan: anew
SELECT request.id, request.question, request.moment, request.segment_id, request.lead_id, request.asked_by, request.taken_by, request.wanted_on,
       request.state AS request_state, state.is_open, state.is_open AND request.wanted_on < tandem_today() AS late, request.item_id
FROM content_request_selected(:q, :state, :moment, :segment, :whose) AS request JOIN content_request_state AS state ON state.code = request.state
ORDER BY state.is_open DESC, CASE WHEN state.is_open THEN request.wanted_on END, request.id DESC
LIMIT 26 OFFSET coalesce(nullif(regexp_replace(:after, '[^0-9]', '', 'g'), '')::integer, 0)
