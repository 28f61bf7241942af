-- The move lose, to a competitor where one is named.
-- params: id bigint, version integer, reason text, note text, competitor_id bigint
SELECT saved('/lead/' || :id || '?saved=lose') AS location
FROM lead_lose(:id, :version, :reason, :note, :competitor_id)
