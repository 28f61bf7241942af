-- Changes what is said of an item; refused when somebody changed it first.
-- params: id bigint, version integer, title text, about text, kind text, segment_id bigint, moment text, language text,
--   owner_id bigint, review_on date
SELECT saved('/campaign/content/' || id || '?saved=content') AS location
FROM content_change(:id, coalesce(:version, 0), :title, :about, :kind, :segment_id, :moment, :language, :owner_id, :review_on) AS id
