-- Everything that follows from a call; then the next lead of the caller's desk.
-- params: id bigint, version integer, outcome text, quality integer, reason text,
--   closing_reason text, note text, date date, wants_answer boolean
SELECT saved_call_back(desk_next(:id) || '?saved=after-call', :id, :date) AS location
FROM lead_after_call(:id, :version, :outcome, :quality, :reason, :closing_reason, :note, :date,
                     :wants_answer)
