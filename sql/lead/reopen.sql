-- The move reopen.
-- params: id bigint, version integer, note text
SELECT saved('/lead/' || :id || '?saved=reopen') AS location
FROM lead_move(:id, :version, 'reopen', p_note => :note)
