-- Campaigns: logged and changed by functions alone, with who did so and when
-- (DOMAIN, The forms: Campaigns).

CREATE TABLE campaign_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint NOT NULL REFERENCES campaign,
    act         text NOT NULL CHECK (act IN ('log', 'change')),
    person_id   bigint REFERENCES person,
    event_at    timestamptz NOT NULL DEFAULT tandem_now(),
    before      jsonb -- the campaign as it was
);
CREATE INDEX campaign_event_campaign ON campaign_event (campaign_id, id DESC);

-- Whether the viewer may log or change campaigns of that kind. Outbound actions
-- are sales' own, with marketing's help; the others are marketing's.
CREATE FUNCTION campaign_permitted(p_kind text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT viewer_has('marketing') OR viewer_has('manager')
        OR (viewer_has('sales') AND p_kind IS NOT DISTINCT FROM 'outbound')
$$;

-- Refuses what a campaign may not be. What it already was stays allowed: the cost
-- of an old fair can be filled in after its segment or salesperson is gone.
CREATE FUNCTION campaign_check(p_old campaign, p_new campaign) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    same_name CONSTANT text := (SELECT name FROM campaign WHERE lower(name) = lower(p_new.name)
                                AND id IS DISTINCT FROM p_old.id);
BEGIN
    IF NOT campaign_permitted(p_new.kind) THEN
        PERFORM refuse('kind', 'Sales logs its own outbound actions: choose outbound, or ask marketing to log this campaign.');
    END IF;
    IF same_name IS NOT NULL THEN
        PERFORM refuse('name', 'There is a campaign called “{}” already: use that one, or choose another name.',
                       same_name);
    END IF;
    IF p_new.ends_on < p_new.starts_on THEN
        PERFORM refuse('ends_on', 'The last day lies before the first: choose that day or a later one.');
    END IF;
    IF p_new.kind IS DISTINCT FROM p_old.kind
       AND NOT EXISTS (SELECT FROM campaign_kind WHERE code = p_new.kind AND active) THEN
        PERFORM refuse('kind', 'This kind is not in use any more: choose another one.');
    END IF;
    IF p_new.channel IS DISTINCT FROM p_old.channel
       AND NOT EXISTS (SELECT FROM channel WHERE code = p_new.channel AND active) THEN
        PERFORM refuse('channel', 'This channel is not in use any more: choose another one.');
    END IF;
    IF p_new.segment_id IS NOT NULL AND p_new.segment_id IS DISTINCT FROM p_old.segment_id
       AND NOT EXISTS (SELECT FROM segment WHERE id = p_new.segment_id AND active) THEN
        PERFORM refuse('segment_id', 'This segment is not in use any more: choose another one.');
    END IF;
    IF p_new.sales_partner_id IS NOT NULL
       AND p_new.sales_partner_id IS DISTINCT FROM p_old.sales_partner_id
       AND NOT EXISTS (SELECT FROM person WHERE id = p_new.sales_partner_id AND active
                       AND 'sales' = ANY (roles)) THEN
        PERFORM refuse('sales_partner_id', 'Choose a salesperson who works here now.');
    END IF;
END $$;

-- A new campaign of the viewer's; its id.
CREATE FUNCTION campaign_log(p_name text, p_kind text, p_channel text, p_segment bigint,
    p_starts_on date, p_ends_on date, p_message text, p_budget_cents bigint, p_cost_cents bigint,
    p_expected_leads integer, p_sales_partner bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    c campaign;
BEGIN
    c.name := p_name; c.kind := p_kind; c.channel := p_channel; c.segment_id := p_segment;
    c.starts_on := p_starts_on; c.ends_on := p_ends_on; c.sales_partner_id := p_sales_partner;
    PERFORM campaign_check(NULL, c);
    INSERT INTO campaign (name, kind, channel, segment_id, starts_on, ends_on, message, budget_cents,
                          cost_cents, expected_leads, sales_partner_id, owner_id)
    VALUES (p_name, p_kind, p_channel, p_segment, p_starts_on, p_ends_on, p_message, p_budget_cents,
            p_cost_cents, p_expected_leads, p_sales_partner, viewer())
    RETURNING * INTO c;
    INSERT INTO campaign_event (campaign_id, act, person_id) VALUES (c.id, 'log', viewer());
    RETURN c.id;
EXCEPTION WHEN unique_violation THEN -- logged by a colleague at the same moment
    PERFORM refuse('name', 'There is a campaign called “{}” already: use that one, or choose another name.',
                   p_name);
END $$;

-- Changes a campaign, or takes it off the list that capturing a lead offers;
-- refused when somebody changed it after the viewer looked. Its id.
CREATE FUNCTION campaign_change(p_campaign bigint, p_version integer, p_name text, p_kind text,
    p_channel text, p_segment bigint, p_starts_on date, p_ends_on date, p_message text,
    p_budget_cents bigint, p_cost_cents bigint, p_expected_leads integer, p_sales_partner bigint,
    p_active boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    old  campaign;
    c    campaign;
    last campaign_event;
BEGIN
    SELECT * INTO old FROM campaign WHERE id = p_campaign FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT campaign_permitted(old.kind) THEN
        PERFORM forbidden('Marketing changes this campaign; sales changes its outbound actions. Give feedback instead.');
    END IF;
    IF p_version IS DISTINCT FROM old.version THEN
        SELECT * INTO last FROM campaign_event WHERE campaign_id = old.id ORDER BY id DESC LIMIT 1;
        IF last.person_id = viewer() THEN
            PERFORM conflict('You changed this campaign meanwhile, in another window. What you typed is kept: look at the campaign and send again.');
        END IF;
        PERFORM conflict('{} changed this campaign meanwhile. What you typed is kept: look at the campaign and send again.',
                         coalesce(person_name(last.person_id), 'Tandem'));
    END IF;
    c := old;
    c.name := p_name; c.kind := p_kind; c.channel := p_channel; c.segment_id := p_segment;
    c.starts_on := p_starts_on; c.ends_on := p_ends_on; c.sales_partner_id := p_sales_partner;
    PERFORM campaign_check(old, c);
    UPDATE campaign SET name = p_name, kind = p_kind, channel = p_channel, segment_id = p_segment,
        starts_on = p_starts_on, ends_on = p_ends_on, message = p_message,
        budget_cents = p_budget_cents, cost_cents = p_cost_cents, expected_leads = p_expected_leads,
        sales_partner_id = p_sales_partner, active = coalesce(p_active, false),
        version = old.version + 1
    WHERE id = old.id;
    INSERT INTO campaign_event (campaign_id, act, person_id, before)
    VALUES (old.id, 'change', viewer(), to_jsonb(old));
    RETURN old.id;
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('name', 'There is a campaign called “{}” already: use that one, or choose another name.',
                   p_name);
END $$;

-- Which campaigns a list or an export is about. From and to choose those that ran
-- on any day between; one without a last day is still running. '(none)' means the
-- empty ones.
CREATE FUNCTION campaign_selected(p_q text, p_kind text, p_channel text, p_segment text, p_from date,
                                  p_to date)
RETURNS SETOF campaign LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT campaign.* FROM campaign
    WHERE (p_q IS NULL OR lower(concat_ws(' ', name, message)) LIKE '%' || replace(replace(replace(
              lower(p_q), '\', '\\'), '%', '\%'), '_', '\_') || '%')
      AND (p_kind IS NULL OR CASE p_kind WHEN '(none)' THEN kind IS NULL ELSE kind = p_kind END)
      AND (p_channel IS NULL OR CASE p_channel WHEN '(none)' THEN channel IS NULL
              ELSE channel = p_channel END)
      AND (p_segment IS NULL OR CASE p_segment WHEN '(none)' THEN segment_id IS NULL
              ELSE segment_id = p_segment::bigint END)
      AND (p_from IS NULL OR starts_on IS NOT NULL AND coalesce(ends_on, 'infinity') >= p_from)
      AND (p_to IS NULL OR starts_on <= p_to)
$$;
