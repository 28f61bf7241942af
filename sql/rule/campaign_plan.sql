-- The plan of a campaign: logged, and changed; what of it asks sales again (DOMAIN, The
-- forms: Campaigns).

-- What a new or changed plan may not be, besides what campaign_check refuses.
CREATE OR REPLACE FUNCTION campaign_plan_check(p_old campaign, p_new campaign) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_new.kind = 'outbound' AND p_old.kind IS DISTINCT FROM 'outbound' AND NOT part_on('outbound') THEN
        PERFORM refuse('kind', 'Outbound actions are not in use here: a manager turns them on under Agreement, Parts.');
    END IF;
    PERFORM campaign_check(p_old, p_new);
END $$;

-- A calling list is a list of leads with filters: of a pasted address what is ours.
CREATE OR REPLACE FUNCTION calling_list_read(p_typed text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    found CONSTANT text := substring(p_typed FROM '/lead/list\?[!-~]*$');
BEGIN
    IF coalesce(trim(p_typed), '') <> '' AND found IS NULL THEN
        PERFORM refuse('calling_list', 'Copy the address of a list of leads with its filters: it holds /lead/list?');
    END IF;
    RETURN found;
END $$;

-- A new campaign of the viewer's, a draft or at once proposed; its id. What it cost so
-- far becomes its first cost line.
DROP FUNCTION IF EXISTS campaign_log(text, text, text, bigint, date, date, text, bigint, bigint, integer, bigint);
CREATE OR REPLACE FUNCTION campaign_log(p_name text, p_kind text, p_channel text, p_segment bigint,
    p_starts_on date, p_ends_on date, p_message text, p_budget_cents bigint, p_cost_cents bigint,
    p_expected_leads integer, p_sales_partner bigint, p_sales_expects text DEFAULT NULL, p_draft boolean DEFAULT false,
    p_outbound_way text DEFAULT NULL, p_calling_list text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    c campaign;
BEGIN
    c.name := p_name; c.kind := p_kind; c.channel := p_channel; c.segment_id := p_segment;
    c.starts_on := p_starts_on; c.ends_on := p_ends_on; c.sales_partner_id := p_sales_partner;
    PERFORM campaign_plan_check(NULL, c);
    INSERT INTO campaign (name, kind, channel, segment_id, starts_on, ends_on, message, sales_expects, budget_cents,
                          expected_leads, sales_partner_id, owner_id, state, outbound_way, calling_list)
    VALUES (p_name, p_kind, p_channel, p_segment, p_starts_on, p_ends_on, p_message, p_sales_expects, p_budget_cents,
            p_expected_leads, p_sales_partner, viewer(), 'draft', CASE p_kind WHEN 'outbound' THEN p_outbound_way END,
            CASE p_kind WHEN 'outbound' THEN calling_list_read(p_calling_list) END)
    RETURNING * INTO c;
    INSERT INTO campaign_event (campaign_id, act, person_id, from_state, to_state) VALUES (c.id, 'log', viewer(), 'draft', 'draft');
    IF p_cost_cents IS NOT NULL THEN
        INSERT INTO campaign_cost (campaign_id, spent_on, amount_cents, made_by)
        VALUES (c.id, coalesce(least(p_ends_on, greatest(p_starts_on, tandem_today())), tandem_today()), p_cost_cents, viewer());
    END IF;
    IF NOT coalesce(p_draft, false) THEN
        PERFORM campaign_move(c.id, c.version, 'propose');
    END IF;
    RETURN c.id;
EXCEPTION WHEN unique_violation THEN -- logged by a colleague at the same moment
    PERFORM refuse('name', 'There is a campaign called “{}” already: use that one, or choose another name.',
                   p_name);
END $$;

-- Where a change of its plan leads: sales is asked again, is asked from now on, or need
-- not be asked any more.
CREATE OR REPLACE FUNCTION campaign_settle_plan(p_old campaign, INOUT c campaign) LANGUAGE plpgsql AS $$
BEGIN
    IF c.state = 'planned' AND campaign_asks_again(p_old, c) THEN
        c := campaign_ask(c);
        IF campaign_may_sign(c) THEN
            c := campaign_agree(c, 'signed');
        END IF;
    ELSIF c.state = 'proposed' AND NOT campaign_asks(c) THEN
        c := campaign_agree(c, 'not_asked');
    ELSIF c.state = 'proposed' AND (c.budget_cents > coalesce(p_old.budget_cents, 0)
                                    OR c.expected_leads > coalesce(p_old.expected_leads, 0)) THEN
        c := campaign_ask(c);
    END IF;
END $$;

-- Changes a campaign, or takes it off the list that capturing a lead offers;
-- refused when somebody changed it after the viewer looked. Its id.
DROP FUNCTION IF EXISTS campaign_change(bigint, integer, text, text, text, bigint, date, date, text, bigint, bigint, integer, bigint, boolean);
CREATE OR REPLACE FUNCTION campaign_change(p_campaign bigint, p_version integer, p_name text, p_kind text,
    p_channel text, p_segment bigint, p_starts_on date, p_ends_on date, p_message text, p_sales_expects text,
    p_budget_cents bigint, p_expected_leads integer, p_sales_partner bigint, p_active boolean,
    p_outbound_way text, p_calling_list text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    old   campaign;
    c     campaign;
    event bigint;
BEGIN
    IF EXISTS (SELECT FROM campaign WHERE id = p_campaign AND NOT campaign_permitted(kind)) THEN
        PERFORM forbidden('Marketing changes this campaign; sales changes its outbound actions. Give feedback instead.');
    END IF;
    old := campaign_locked(p_campaign, p_version);
    c := old;
    c.name := p_name; c.kind := p_kind; c.channel := p_channel; c.segment_id := p_segment;
    c.starts_on := p_starts_on; c.ends_on := p_ends_on; c.sales_partner_id := p_sales_partner;
    c.message := p_message; c.sales_expects := p_sales_expects; c.budget_cents := p_budget_cents;
    c.expected_leads := p_expected_leads; c.active := coalesce(p_active, false);
    IF part_on('outbound') THEN -- a form that does not show them leaves them as they are
        c.outbound_way := CASE p_kind WHEN 'outbound' THEN p_outbound_way END;
        c.calling_list := CASE p_kind WHEN 'outbound' THEN calling_list_read(p_calling_list) END;
    END IF;
    PERFORM campaign_plan_check(old, c);
    c := campaign_settle_plan(old, c);
    event := campaign_write(old, c, 'change', campaign_state_now(old));
    IF c.state = 'proposed' AND (old.asked_at, campaign_signer(old)) IS DISTINCT FROM (c.asked_at, campaign_signer(c)) THEN
        PERFORM campaign_tell_signer(c, 'sign_off_asked', event, c.sales_expects);
    END IF;
    RETURN c.id;
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('name', 'There is a campaign called “{}” already: use that one, or choose another name.',
                   p_name);
END $$;
