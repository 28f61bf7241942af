-- The move contact.
-- params: id bigint, version integer, way text, reached boolean, note text, date date
SELECT saved('/lead/' || :id || '?saved=contact') AS location
FROM lead_move(:id, :version, 'contact', p_way => :way, p_reached => :reached, p_note => :note, p_date => :date)
