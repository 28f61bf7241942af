-- The move take-back.
-- params: id bigint, version integer
SELECT saved('/lead/' || :id || '?saved=take-back') AS location
FROM lead_move(:id, :version, 'take-back')
