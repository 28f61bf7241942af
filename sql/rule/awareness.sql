-- Brand awareness: measurements entered and corrected by marketing and managers.

CREATE OR REPLACE FUNCTION awareness_refuse(p_id bigint, p_measured_on date, p_segment bigint, p_method text,
    p_hundredths bigint, p_left_out boolean) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_measured_on > tandem_today() THEN
        PERFORM refuse('measured_on', 'This day is in the future: choose today or earlier.');
    ELSIF p_hundredths NOT BETWEEN 0 AND 10000 THEN
        PERFORM refuse('figure', 'A share lies between 0 and 100.');
    ELSIF NOT p_left_out AND EXISTS (SELECT FROM awareness WHERE measured_on = p_measured_on AND method = p_method
            AND segment_id IS NOT DISTINCT FROM p_segment AND NOT left_out AND id IS DISTINCT FROM p_id) THEN
        PERFORM refuse('measured_on', 'That day has a measurement of this segment by this method already: correct that one.');
    END IF;
END $$;

-- Enters a measurement; the share comes in hundredths of a percent. Its id.
CREATE OR REPLACE FUNCTION awareness_enter(p_measured_on date, p_segment bigint, p_method text, p_hundredths bigint,
    p_sample_size integer, p_source text, p_note text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    new_id bigint;
BEGIN
    IF NOT viewer_has('marketing') AND NOT viewer_has('manager') THEN
        PERFORM forbidden('Marketing and managers enter measurements of brand awareness.');
    END IF;
    PERFORM awareness_refuse(NULL, p_measured_on, p_segment, p_method, p_hundredths, false);
    INSERT INTO awareness (measured_on, segment_id, method, percent, sample_size, source, note)
    VALUES (p_measured_on, p_segment, p_method, p_hundredths / 100.0, p_sample_size, p_source, p_note)
    RETURNING id INTO new_id;
    INSERT INTO awareness_event (awareness_id, act, person_id) VALUES (new_id, 'enter', viewer());
    RETURN new_id;
EXCEPTION WHEN unique_violation THEN -- a colleague entered it at the same moment
    PERFORM refuse('measured_on', 'That day has a measurement of this segment by this method already: correct that one.');
END $$;

-- Corrects a measurement, or leaves it out of its line; what it was is kept. Its id.
CREATE OR REPLACE FUNCTION awareness_correct(p_id bigint, p_version integer, p_measured_on date, p_segment bigint,
    p_method text, p_hundredths bigint, p_sample_size integer, p_source text, p_note text, p_left_out boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    old awareness;
BEGIN
    SELECT * INTO old FROM awareness WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT viewer_has('marketing') AND NOT viewer_has('manager') THEN
        PERFORM forbidden('Marketing and managers enter measurements of brand awareness.');
    ELSIF p_version IS DISTINCT FROM old.version THEN
        PERFORM conflict('{} corrected this measurement meanwhile. What you typed is kept: look at it and send again.',
            (SELECT person_name(person_id) FROM awareness_event WHERE awareness_id = old.id ORDER BY id DESC LIMIT 1));
    END IF;
    PERFORM awareness_refuse(old.id, p_measured_on, p_segment, p_method, p_hundredths, p_left_out);
    IF p_left_out AND p_note IS NULL THEN PERFORM refuse('note', 'Say why it is left out.'); END IF;
    UPDATE awareness SET measured_on = p_measured_on, segment_id = p_segment, method = p_method,
        percent = p_hundredths / 100.0, sample_size = p_sample_size, source = p_source, note = p_note,
        left_out = p_left_out, version = version + 1
    WHERE id = old.id;
    INSERT INTO awareness_event (awareness_id, act, person_id, before) VALUES (old.id, 'correct', viewer(), to_jsonb(old));
    RETURN old.id;
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('measured_on', 'That day has a measurement of this segment by this method already: correct that one.');
END $$;
