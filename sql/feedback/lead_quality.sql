-- A verdict on a lead, without a move.
-- params: id bigint, quality integer, reason text, note text, wants_answer boolean
SELECT saved('/lead/' || :id || '?saved=verdict') AS location
FROM feedback_give('lead', :id, NULL, NULL, :quality, :reason, :note, :wants_answer, false)
