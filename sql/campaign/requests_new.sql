-- Sales asks marketing for content.
-- params: question text, moment text, segment_id bigint, language text, lead_id bigint, wanted_on date
SELECT saved('/campaign/requests/' || id || '?saved=request') AS location
FROM content_request_ask(:question, :moment, :segment_id, :language, :lead_id, :wanted_on) AS id
