-- Who entered and corrected a measurement, and the figure it had before each correction.
-- params: id bigint
SELECT act = 'enter' AS is_entered, act = 'correct' AS is_corrected, person_id, event_at,
       trim_scale((before ->> 'percent')::numeric) AS was_percent, (before ->> 'measured_on')::date AS was_on
FROM awareness_event WHERE awareness_id = :id ORDER BY id DESC
