-- The move lose.
-- params: id bigint, version integer, reason text, note text
SELECT saved('/lead/' || :id || '?saved=lose') AS location
FROM lead_move(:id, :version, 'lose', p_reason => :reason, p_note => :note)
