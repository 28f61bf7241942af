-- Closes the open pulse.
-- params: pulse_id bigint, pulse_key text
SELECT saved('/feedback/pulse?saved=pulse') AS location FROM pulse_close(:pulse_id, :pulse_key)
