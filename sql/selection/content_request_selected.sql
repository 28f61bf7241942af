-- Which requests for content a list is about; without a state what is to be made, and what
-- waits for a word of whoever asked.
-- params: q text, state text, moment text, segment text, whose text
SELECT request.*, state.is_open FROM content_request AS request JOIN content_request_state AS state ON state.code = request.state
WHERE (:q IS NULL OR lower(request.question) LIKE '%' || replace(replace(replace(
          lower(:q), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  AND CASE coalesce(:state, 'unfinished') WHEN 'any' THEN true WHEN 'open' THEN state.is_open
          WHEN 'unfinished' THEN state.is_open OR state.code = 'delivered' ELSE state.code = :state END
  AND (:moment IS NULL OR request.moment = :moment)
  AND (:segment IS NULL OR CASE :segment WHEN '(none)' THEN request.segment_id IS NULL ELSE request.segment_id = :segment::bigint END)
  AND (:whose IS NULL OR CASE :whose WHEN 'taken' THEN request.taken_by = viewer() ELSE successor_of(request.asked_by) = viewer() END)
