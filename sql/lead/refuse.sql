-- The move refuse, with its verdict: one act.
-- params: id bigint, version integer, reason text, note text, date date, person bigint,
--   quality integer, wants_answer boolean
SELECT saved_call_back('/lead/' || :id || '?saved=refuse', :id, :date) AS location
FROM lead_give_back(:id, :version, 'refuse', :quality, :reason, :note, :date, :person, :wants_answer)
