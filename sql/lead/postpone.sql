-- The move postpone.
-- params: id bigint, version integer, date date, note text
SELECT saved_call_back('/lead/' || :id || '?saved=postpone', :id, :date) AS location
FROM lead_move(:id, :version, 'postpone', p_date => :date, p_note => :note)
