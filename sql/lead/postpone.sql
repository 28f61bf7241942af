-- The move postpone.
-- params: id bigint, version integer, date date, note text
SELECT saved('/lead/' || :id || '?saved=postpone') AS location
FROM lead_move(:id, :version, 'postpone', p_date => :date, p_note => :note)
