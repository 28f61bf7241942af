-- The move accept.
-- params: id bigint, version integer
SELECT saved('/lead/' || :id || '?saved=accept') AS location
FROM lead_move(:id, :version, 'accept')
