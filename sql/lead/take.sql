-- The move take.
-- params: id bigint, version integer, to_stage text, note text
SELECT saved('/lead/' || :id || '?saved=take') AS location
FROM lead_move(:id, :version, 'take', p_to_stage => :to_stage, p_note => :note)
