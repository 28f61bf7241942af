-- Which items of the library a list is about. Those of a segment are its own and those for
-- all segments; of a language likewise. Retired ones only where they are asked for.
-- params: q text, kind text, segment text, moment text, language text, used text, outdated boolean,
--   retired boolean
SELECT * FROM content_item_now
WHERE (:q IS NULL OR lower(concat_ws(' ', title, about, file_name)) LIKE '%' || replace(replace(replace(
          lower(:q), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  AND (:kind IS NULL OR kind = :kind)
  AND (:segment IS NULL OR segment_id IS NULL OR segment_id::text = :segment)
  AND (:moment IS NULL OR moment = :moment)
  AND (:language IS NULL OR language IS NULL OR language = :language)
  AND (:used IS NULL OR CASE :used WHEN 'never' THEN use_count = 0 WHEN 'once' THEN use_count = 1 ELSE use_count > 1 END)
  AND (:outdated IS NULL OR outdated = :outdated)
  AND (retired_at IS NOT NULL) = coalesce(:retired, false)
