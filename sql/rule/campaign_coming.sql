-- What is coming, who has read it, and which campaigns a list is about.

-- Whether a campaign is offered where a lead is captured.
CREATE OR REPLACE FUNCTION campaign_offered(c campaign) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT c.active AND c.state NOT IN ('draft', 'cancelled') $$;

-- A salesperson has read what is coming. Once for each time what it tells changed.
CREATE OR REPLACE FUNCTION campaign_read(p_campaign bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    told CONSTANT integer := (SELECT telling FROM campaign WHERE id = p_campaign);
BEGIN
    IF told IS NULL THEN PERFORM absent(); END IF;
    IF NOT viewer_has('sales') THEN
        PERFORM forbidden('Salespeople say what they have read.');
    END IF;
    INSERT INTO campaign_read (campaign_id, person_id, telling) VALUES (p_campaign, viewer(), told) ON CONFLICT DO NOTHING;
    RETURN p_campaign;
END $$;

-- What is coming, as sales is to know it: agreed on or asked, within the days named.
CREATE OR REPLACE FUNCTION campaign_coming(p_days integer) RETURNS SETOF campaign LANGUAGE sql STABLE AS $$
    SELECT * FROM campaign
    WHERE starts_on BETWEEN tandem_today() AND tandem_today() + p_days AND active AND state NOT IN ('draft', 'cancelled')
$$;

-- The first day of a month as a calendar's address names it ("2026-11"); of this one for
-- anything else.
CREATE OR REPLACE FUNCTION calendar_month(p_month text) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_month ~ '^2[01][0-9]{2}-(0[1-9]|1[0-2])$' THEN (p_month || '-01')::date
           ELSE date_trunc('month', tandem_today()::timestamp)::date END
$$;

-- Which campaigns a list or an export is about. From and to choose those that ran
-- on any day between; one without a last day is still running. '(none)' means the
-- empty ones.
DROP FUNCTION IF EXISTS campaign_selected(text, text, text, text, date, date);
CREATE OR REPLACE FUNCTION campaign_selected(p_q text, p_kind text, p_channel text, p_segment text, p_from date,
                                             p_to date, p_state text DEFAULT NULL)
RETURNS SETOF campaign LANGUAGE sql STABLE AS $$
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
      AND (p_state IS NULL OR campaign_state_now(campaign) = p_state)
$$;
