-- The move hand-over.
-- params: id bigint, version integer, person bigint, note text, exception text
SELECT saved('/lead/' || :id || '?saved=hand-over') AS location
FROM lead_move(:id, :version, 'hand-over', p_person => :person, p_note => :note, p_exception => :exception)
