-- The move hand-over, to whom the rules name; then back to the desk.
-- params: id bigint, version integer, note text, exception text
SELECT saved('/?saved=hand-over') AS location
FROM lead_move(:id, :version, 'hand-over', p_note => :note, p_exception => :exception)
