-- Adds an item to the library; made for a request, it delivers that.
-- params: title text, about text, kind text, segment_id bigint, moment text, language text, owner_id bigint,
--   review_on date, file text, file_type text, file_upload text, link text, request_id bigint
SELECT saved(CASE WHEN :request_id IS NULL THEN '/campaign/content/' || id || '?saved=content'
                  ELSE '/campaign/requests/' || :request_id || '?saved=request' END) AS location
FROM content_make(:title, :about, :kind, :segment_id, :moment, :language, :owner_id, :review_on, :file, :file_type,
                  :file_upload, :link, :request_id) AS id
