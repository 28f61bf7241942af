-- A campaign's cost lines: an amount, or own hours at the rate agreed on (DOMAIN, The
-- forms: Campaigns). Its cost is their sum.

CREATE OR REPLACE FUNCTION campaign_cost_sum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE campaign SET cost_cents = (SELECT sum(cost_cents) FROM campaign_cost
                                      WHERE campaign_id = campaign.id AND removed_at IS NULL)
    WHERE id = NEW.campaign_id;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER campaign_cost_sum AFTER INSERT OR UPDATE ON campaign_cost
    FOR EACH ROW EXECUTE FUNCTION campaign_cost_sum();

-- The campaign whose cost the viewer changes, locked; the act is noted with what it was for.
CREATE OR REPLACE FUNCTION campaign_cost_begin(p_campaign bigint) RETURNS campaign LANGUAGE plpgsql AS $$
DECLARE
    c campaign;
BEGIN
    SELECT * INTO c FROM campaign WHERE id = p_campaign FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT campaign_permitted(c.kind) THEN
        PERFORM forbidden('Marketing keeps what this campaign costs; sales that of its outbound actions.');
    END IF;
    RETURN c;
END $$;

CREATE OR REPLACE FUNCTION campaign_cost_note(c campaign, p_act text, p_what text, p_cents bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO campaign_event (campaign_id, act, person_id, from_state, to_state, note, value_cents)
    VALUES (c.id, p_act, viewer(), campaign_state_now(c), campaign_state_now(c), p_what, p_cents)
$$;

-- The line as it is, locked; refused when somebody changed it after the viewer looked.
CREATE OR REPLACE FUNCTION campaign_cost_locked(p_id bigint, p_version integer) RETURNS campaign_cost LANGUAGE plpgsql AS $$
DECLARE
    line campaign_cost;
BEGIN
    SELECT * INTO line FROM campaign_cost WHERE id = p_id FOR UPDATE;
    IF line.removed_at IS NOT NULL THEN
        PERFORM conflict('{} removed this line meanwhile.', coalesce(person_name(line.removed_by), 'Tandem'));
    ELSIF p_version <> line.version THEN
        PERFORM conflict('This line was changed meanwhile. What you typed is kept: look at the lines and send again.');
    END IF;
    RETURN line;
END $$;

CREATE OR REPLACE FUNCTION campaign_cost_check(p_spent_on date, p_amount bigint, p_hours integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_spent_on > tandem_today() THEN
        PERFORM refuse('spent_on', 'What is not spent yet is budget: choose today or a day before.');
    ELSIF p_amount IS NULL AND p_hours IS NULL THEN
        PERFORM refuse('amount', 'Give an amount, or own hours.');
    ELSIF p_amount IS NOT NULL AND p_hours IS NOT NULL THEN
        PERFORM refuse('hours', 'An amount or hours, not both: make two lines of it.');
    END IF;
END $$;

-- Adds a line to a campaign; the campaign's id.
CREATE OR REPLACE FUNCTION campaign_cost_add(p_campaign bigint, p_spent_on date, p_what text, p_amount bigint, p_hours integer)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    c    CONSTANT campaign := campaign_cost_begin(p_campaign);
    line campaign_cost;
BEGIN
    PERFORM campaign_cost_check(p_spent_on, p_amount, p_hours);
    INSERT INTO campaign_cost (campaign_id, spent_on, what, amount_cents, hours, rate_cents, made_by)
    VALUES (c.id, p_spent_on, p_what, p_amount, p_hours,
            CASE WHEN p_hours IS NOT NULL THEN setting_value('hour_rate')::bigint * 100 END, viewer())
    RETURNING * INTO line;
    PERFORM campaign_cost_note(c, 'cost-add', line.what, line.cost_cents);
    RETURN c.id;
END $$;

-- Changes a line; hours keep the rate of the day they were noted. The campaign's id.
CREATE OR REPLACE FUNCTION campaign_cost_change(p_id bigint, p_version integer, p_spent_on date, p_what text, p_amount bigint, p_hours integer)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    c    CONSTANT campaign := campaign_cost_begin((SELECT campaign_id FROM campaign_cost WHERE id = p_id));
    line campaign_cost := campaign_cost_locked(p_id, p_version);
BEGIN
    PERFORM campaign_cost_check(p_spent_on, p_amount, p_hours);
    UPDATE campaign_cost SET spent_on = p_spent_on, what = p_what, amount_cents = p_amount, hours = p_hours,
        rate_cents = CASE WHEN p_hours IS NOT NULL THEN coalesce(line.rate_cents, setting_value('hour_rate')::bigint * 100) END,
        version = version + 1
    WHERE id = p_id RETURNING * INTO line;
    PERFORM campaign_cost_note(c, 'cost-change', line.what, line.cost_cents);
    RETURN c.id;
END $$;

-- Takes a line out of the sum; it stays in the history. The campaign's id.
CREATE OR REPLACE FUNCTION campaign_cost_remove(p_id bigint, p_version integer)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    c    CONSTANT campaign := campaign_cost_begin((SELECT campaign_id FROM campaign_cost WHERE id = p_id));
    line CONSTANT campaign_cost := campaign_cost_locked(p_id, p_version);
BEGIN
    UPDATE campaign_cost SET removed_at = tandem_now(), removed_by = viewer(), version = version + 1 WHERE id = p_id;
    PERFORM campaign_cost_note(c, 'cost-remove', line.what, line.cost_cents);
    RETURN c.id;
END $$;
