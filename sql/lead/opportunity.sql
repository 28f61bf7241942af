-- The move opportunity.
-- params: id bigint, version integer, value bigint, date date, note text
SELECT saved('/lead/' || :id || '?saved=opportunity') AS location
FROM lead_move(:id, :version, 'opportunity', p_value_cents => :value, p_date => :date, p_note => :note)
