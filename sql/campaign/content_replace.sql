-- A new file or link for an item; the old one stays among its versions.
-- params: id bigint, version integer, file text, file_type text, file_upload text, link text, note text, review_on date
SELECT saved('/campaign/content/' || id || '?saved=content') AS location
FROM content_replace(:id, coalesce(:version, 0), :file, :file_type, :file_upload, :link, :note, :review_on) AS id
