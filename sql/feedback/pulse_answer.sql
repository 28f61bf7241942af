-- Answers the open pulse.
-- params: wants_sales text[], wants_marketing text[], wants_any text[], course integer, pulse_key text
SELECT saved('/feedback/pulse?saved=pulse') AS location
FROM pulse_answer(:wants_sales || :wants_marketing || :wants_any, :course, :pulse_key)
