-- The move assign.
-- params: id bigint, version integer, colleague bigint, note text
SELECT saved('/lead/' || :id || '?saved=assign') AS location
FROM lead_move(:id, :version, 'assign', p_person => :colleague, p_note => :note)
