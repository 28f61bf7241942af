-- One request for content, and what the viewer may do with it.
-- params: id bigint
SELECT request.id, request.version, request.question AS heading, request.moment, request.segment_id, request.language AS content_language, request.language AS language_key, request.lead_id,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who, request.asked_by, request.asked_at, request.wanted_on,
       request.state AS request_state, request.taken_by, request.item_id, state.is_open AND request.wanted_on < tandem_today() AS late,
       request.state = 'delivered' AS is_delivered, may.*
FROM content_request AS request JOIN content_request_state AS state ON state.code = request.state
LEFT JOIN lead ON lead.id = request.lead_id LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(act = 'take'), false) AS may_take, coalesce(bool_or(act = 'refuse'), false) AS may_refuse,
           coalesce(bool_or(act = 'deliver'), false) AS may_deliver, coalesce(bool_or(act = 'close'), false) AS may_close,
           coalesce(bool_or(act = 'reopen'), false) AS may_reopen
    FROM content_request_move JOIN content_request_act ON code = act
    WHERE from_state = request.state AND content_request_permitted(by_who, request.asked_by)) AS may
WHERE request.id = :id
