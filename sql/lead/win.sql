-- The move win.
-- params: id bigint, version integer, value bigint, note text
SELECT saved('/lead/' || :id || '?saved=win') AS location
FROM lead_move(:id, :version, 'win', p_value_cents => :value, p_note => :note)
