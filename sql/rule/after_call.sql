-- Acts that are several moves and their feedback at once, in one transaction.

-- After a call: every contact, move and verdict that follows from one form.
CREATE OR REPLACE FUNCTION lead_after_call(p_lead bigint, p_version integer, p_outcome text, p_quality integer,
    p_reason text, p_closing_reason text, p_note text, p_date date, p_wants_answer boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was        text;
    move_event bigint;
BEGIN
    SELECT stage INTO was FROM lead WHERE id = p_lead FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_outcome = 'call_back' AND p_date IS NULL THEN
        PERFORM refuse('date', 'Choose a day after today to call back.');
    END IF;
    IF was = 'mql' AND p_outcome IN ('no_answer', 'go_on', 'call_back') THEN
        PERFORM lead_move(p_lead, p_version, 'accept');
        p_version := NULL;
    END IF;
    move_event := lead_move(p_lead, p_version, 'contact', p_way => 'call',
        p_reached => p_outcome <> 'no_answer' AND (p_outcome <> 'back' OR p_reason IS DISTINCT FROM 'not_reached'), p_date => CASE WHEN p_outcome = 'go_on' THEN p_date END,
        p_note => CASE WHEN p_outcome IN ('no_answer', 'go_on') THEN p_note END);
    CASE p_outcome
    WHEN 'call_back' THEN
        move_event := lead_move(p_lead, NULL, 'postpone', p_date => p_date, p_note => p_note);
    WHEN 'back' THEN
        move_event := lead_move(p_lead, NULL, CASE was WHEN 'mql' THEN 'refuse' ELSE 'hand-back' END,
            p_reason => p_reason, p_note => p_note, p_date => p_date);
    WHEN 'not_a_lead' THEN
        -- The salesperson who made the call may close it, whoever's turn it was.
        UPDATE lead SET turn_id = viewer() WHERE id = p_lead;
        move_event := lead_move(p_lead, NULL, 'not-a-lead', p_reason => p_closing_reason, p_note => p_note);
    ELSE
        NULL;
    END CASE;
    IF p_quality IS NOT NULL OR (p_outcome = 'back') OR p_wants_answer THEN
        PERFORM feedback_give('lead', p_lead, NULL, move_event, p_quality, p_reason, p_note,
                              p_wants_answer, p_outcome = 'back');
    END IF;
    RETURN move_event;
END $$;

-- Refuse and hand back with their feedback: one act.
CREATE OR REPLACE FUNCTION lead_give_back(p_lead bigint, p_version integer, p_move text, p_quality integer,
    p_reason text, p_note text, p_date date, p_person bigint, p_wants_answer boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    move_event bigint := lead_move(p_lead, p_version, p_move, p_reason => p_reason, p_note => p_note,
                                   p_date => p_date, p_person => p_person);
BEGIN
    PERFORM feedback_give('lead', p_lead, NULL, move_event, p_quality, p_reason, p_note,
                          p_wants_answer, true);
    RETURN move_event;
END $$;
