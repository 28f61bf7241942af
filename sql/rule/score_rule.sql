-- How both teams change the rules of the score: a manager of one team proposes a
-- wording, one of the other team agrees to it, and until then the old one counts.

-- Refuses a wording that says nothing, too much, or what another rule says already.
CREATE OR REPLACE FUNCTION score_rule_refuse(r score_rule) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF r.points = 0 THEN
        PERFORM refuse('points', 'A rule gives points or takes them: this one would do nothing.');
    ELSIF r.subject IN ('industry', 'region', 'job_title') AND score_patterns(r.subject, r.words) IS NULL THEN
        PERFORM refuse('words', 'Give at least one word.');
    ELSIF r.subject = 'size' AND r.size_from IS NULL AND r.size_to IS NULL THEN
        PERFORM refuse('size_from', 'Give at least one of the two numbers.');
    ELSIF r.size_to < r.size_from THEN
        PERFORM refuse('size_to', 'This is less than the first number.');
    ELSIF r.none_after_days <= r.half_after_days THEN
        PERFORM refuse('none_after_days', 'Choose more days than those after which half is left.');
    ELSIF EXISTS (SELECT FROM score_rule AS other
            WHERE other.state = 'in_force' AND other.id IS DISTINCT FROM r.replaces AND other.subject = r.subject
              AND (other.segment_id, other.touch_kind, other.mark, other.country, other.buying_role, lower(other.words),
                   other.size_from, other.size_to, other.only_segment_id)
                  IS NOT DISTINCT FROM (r.segment_id, r.touch_kind, r.mark, r.country, r.buying_role, lower(r.words),
                   r.size_from, r.size_to, r.only_segment_id)) THEN
        PERFORM refuse('subject', 'There is a rule about this already: change that one.');
    END IF;
END $$;

-- What every proposal begins with: a manager of a team makes it, to the wording that is
-- in force, and nobody else has proposed to change that.
CREATE OR REPLACE FUNCTION score_rule_enter(p_replaces bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    old  score_rule;
    next score_rule;
BEGIN
    IF NOT viewer_has('manager') THEN
        PERFORM forbidden('Only managers propose score rules.');
    END IF;
    IF p_replaces IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO old FROM score_rule WHERE id = p_replaces FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    SELECT * INTO next FROM score_rule
    WHERE replaces = p_replaces AND state IN ('proposed', 'in_force', 'replaced');
    IF next.state = 'proposed' THEN
        PERFORM conflict('{} has proposed to change this rule already: that is to be decided on first.',
                         person_name(next.proposed_by));
    ELSIF old.state <> 'in_force' THEN
        PERFORM conflict('This rule was changed meanwhile. What you typed is kept: look at the rules first.');
    END IF;
END $$;

-- Proposes a rule, or with p_replaces another wording of one; the proposal's id.
CREATE OR REPLACE FUNCTION score_rule_propose(p_replaces bigint, p_subject text, p_words text, p_size_from integer,
    p_size_to integer, p_country text, p_buying_role text, p_segment bigint, p_touch_kind text, p_mark text,
    p_only_segment bigint, p_points integer, p_half_after_days integer, p_none_after_days integer,
    p_most_touches integer, p_why text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    r score_rule;
BEGIN
    PERFORM score_rule_enter(p_replaces);
    r.replaces := p_replaces;
    r.subject := p_subject;
    r.words := CASE WHEN p_subject IN ('industry', 'region', 'job_title') THEN p_words END;
    r.size_from := CASE p_subject WHEN 'size' THEN p_size_from END;
    r.size_to := CASE p_subject WHEN 'size' THEN p_size_to END;
    r.country := CASE p_subject WHEN 'country' THEN p_country END;
    r.buying_role := CASE p_subject WHEN 'buying_role' THEN p_buying_role END;
    r.segment_id := CASE p_subject WHEN 'segment' THEN p_segment END;
    r.touch_kind := CASE p_subject WHEN 'touch' THEN p_touch_kind END;
    r.mark := CASE p_subject WHEN 'mark' THEN p_mark END;
    r.only_segment_id := CASE WHEN p_subject <> 'segment' THEN p_only_segment END;
    r.points := p_points;
    r.half_after_days := CASE WHEN p_subject IN ('touch', 'mark') THEN p_half_after_days END;
    r.none_after_days := CASE WHEN p_subject IN ('touch', 'mark') THEN p_none_after_days END;
    r.most_touches := CASE p_subject WHEN 'touch' THEN p_most_touches END;
    PERFORM score_rule_refuse(r);
    INSERT INTO score_rule (replaces, subject, words, size_from, size_to, country, buying_role, segment_id, touch_kind,
        mark, only_segment_id, points, half_after_days, none_after_days, most_touches, why, proposed_by, proposed_at)
    VALUES (r.replaces, r.subject, r.words, r.size_from, r.size_to, r.country, r.buying_role, r.segment_id, r.touch_kind,
        r.mark, r.only_segment_id, r.points, r.half_after_days, r.none_after_days, r.most_touches, p_why, viewer(), tandem_now())
    RETURNING * INTO r;
    RETURN r.id;
END $$;

-- Proposes to switch a rule off or, when it is off, on again; the proposal's id.
CREATE OR REPLACE FUNCTION score_rule_switch(p_rule bigint, p_why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    proposal bigint;
BEGIN
    PERFORM score_rule_enter(p_rule);
    INSERT INTO score_rule (replaces, subject, words, size_from, size_to, country, buying_role, segment_id, touch_kind,
        mark, only_segment_id, points, half_after_days, none_after_days, most_touches, counts, why, proposed_by, proposed_at)
    SELECT id, subject, words, size_from, size_to, country, buying_role, segment_id, touch_kind, mark, only_segment_id,
           points, half_after_days, none_after_days, most_touches, NOT counts, p_why, viewer(), tandem_now()
    FROM score_rule WHERE id = p_rule
    RETURNING id INTO proposal;
    RETURN proposal;
END $$;

-- Whether the viewer is a manager of the team that proposed.
CREATE OR REPLACE FUNCTION score_rule_is_ours(r score_rule) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT (SELECT team FROM person WHERE id = r.proposed_by)
           IS NOT DISTINCT FROM (SELECT team FROM person WHERE id = viewer())
$$;

-- A manager of the other team agrees or declines; one of the same team takes the proposal
-- back. Until agreed to, the old wording counts. The proposal's id.
CREATE OR REPLACE FUNCTION score_rule_decide(p_rule bigint, p_decision text, p_note text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    r score_rule;
BEGIN
    SELECT * INTO r FROM score_rule WHERE id = p_rule FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT viewer_has('manager') THEN
        PERFORM forbidden('Only managers decide on score rules.');
    END IF;
    IF r.state <> 'proposed' THEN
        PERFORM conflict('{} has decided on this already.', person_name(r.decided_by));
    END IF;
    IF p_decision = 'withdraw' AND NOT score_rule_is_ours(r) THEN
        PERFORM refuse('decision', 'The other team proposed this: agree or decline.');
    ELSIF p_decision <> 'withdraw' AND score_rule_is_ours(r) THEN
        PERFORM refuse('decision', 'Your team proposed this: a manager of the other team decides. You may take it back.');
    ELSIF p_decision = 'decline' AND p_note IS NULL THEN
        PERFORM refuse('decision_note', 'Say why not, so that they can propose something better.');
    END IF;
    IF p_decision = 'agree' THEN
        UPDATE score_rule SET state = 'replaced' WHERE id = r.replaces;
        PERFORM rescore_ask();
    END IF;
    UPDATE score_rule SET decided_by = viewer(), decided_at = tandem_now(), decision_note = p_note,
        state = CASE p_decision WHEN 'agree' THEN 'in_force' WHEN 'decline' THEN 'declined' ELSE 'withdrawn' END
    WHERE id = r.id;
    RETURN r.id;
END $$;
