-- Sales asks marketing for help with an outbound action; marketing takes it, or refuses
-- with a reason, and says when it is done (DOMAIN, The forms: Campaigns).

CREATE OR REPLACE FUNCTION campaign_help_note(p_help campaign_help, p_act text, p_note text) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO campaign_event (campaign_id, act, person_id, from_state, to_state, note)
    SELECT id, p_act, viewer(), campaign_state_now(campaign), campaign_state_now(campaign), nullif(trim(p_note), '')
    FROM campaign WHERE id = p_help.campaign_id RETURNING id
$$;

-- Asks; of a marketer by name or, without one, of the marketing manager. The campaign's id.
CREATE OR REPLACE FUNCTION campaign_help_ask(p_campaign bigint, p_what text, p_wanted_on date, p_asked_of bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    c     campaign;
    help  campaign_help;
    event bigint;
BEGIN
    SELECT * INTO c FROM campaign WHERE id = p_campaign FOR UPDATE;
    IF NOT FOUND OR c.kind IS DISTINCT FROM 'outbound' OR NOT part_on('outbound') THEN PERFORM absent(); END IF;
    IF NOT viewer_has('sales') THEN
        PERFORM forbidden('Sales asks for help with its outbound actions.');
    ELSIF campaign_state_now(c) IN ('over', 'cancelled') THEN
        PERFORM conflict('This action is over: nothing was asked.');
    END IF;
    IF p_wanted_on < tandem_today() THEN
        PERFORM refuse('wanted_on', 'This day has passed: choose today or a later one.');
    ELSIF p_asked_of IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM person WHERE id = p_asked_of AND active AND 'marketing' = ANY (roles)) THEN
            PERFORM refuse('asked_of', 'Choose a marketer who works here now.');
        END IF;
        PERFORM away_refuse('asked_of', p_asked_of);
    END IF;
    INSERT INTO campaign_help (campaign_id, what, wanted_on, asked_by, asked_of)
    VALUES (c.id, p_what, p_wanted_on, viewer(), coalesce(p_asked_of, team_head('marketing'))) RETURNING * INTO help;
    event := campaign_help_note(help, 'help-ask', p_what);
    PERFORM notice_tell(help.asked_of, 'help_asked', 'campaign_event:' || event, '/campaign/' || c.id, c.name, p_what,
                        working_day_start(p_wanted_on));
    RETURN c.id;
END $$;

-- Marketing answers: p_act is take, refuse or done. Whoever took it says it is done; a
-- marketing manager may too. The campaign's id.
CREATE OR REPLACE FUNCTION campaign_help_answer(p_help bigint, p_version integer, p_act text, p_reply text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    help  campaign_help;
    event bigint;
BEGIN
    SELECT * INTO help FROM campaign_help WHERE id = p_help FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT viewer_has('marketing') THEN
        PERFORM forbidden('Marketing answers what sales asks for.');
    END IF;
    IF p_version <> help.version OR help.state <> ALL (CASE p_act WHEN 'done' THEN '{asked,taken}' WHEN 'refuse' THEN '{asked,taken}'
                                                       ELSE '{asked}' END::text[]) THEN
        PERFORM conflict('This was answered meanwhile: look at the action.');
    END IF;
    IF p_act = 'refuse' AND coalesce(trim(p_reply), '') = '' THEN
        PERFORM refuse('reply', 'Say why marketing cannot help.');
    END IF;
    UPDATE campaign_help SET version = version + 1, taken_by = CASE p_act WHEN 'refuse' THEN taken_by ELSE coalesce(taken_by, viewer()) END,
        state = CASE p_act WHEN 'take' THEN 'taken' WHEN 'refuse' THEN 'refused' ELSE 'done' END,
        reply = nullif(trim(p_reply), ''), replied_at = tandem_now()
    WHERE id = help.id RETURNING * INTO help;
    event := campaign_help_note(help, 'help-' || p_act, p_reply);
    PERFORM notice_tell(successor_of(help.asked_by), CASE p_act WHEN 'take' THEN 'help_taken' WHEN 'refuse' THEN 'help_refused' ELSE 'help_done' END,
                        'campaign_event:' || event, '/campaign/' || help.campaign_id, campaign.name, help.reply)
    FROM campaign WHERE id = help.campaign_id;
    RETURN help.campaign_id;
END $$;
