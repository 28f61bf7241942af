-- What the reports count by (CONTRACT: Funnel figures), and joint targets.

-- Figures per person are off until an admin turned them on; then managers see
-- all. Others see their own row and "(others)" (DOMAIN, People).
CREATE FUNCTION figures_shown_all() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT setting_value('figures_per_person') = 'on' AND viewer_has('manager') $$;

-- The key of a person's row for this viewer: an id, '(others)', or NULL.
CREATE FUNCTION person_key(p_person bigint, p_all boolean, p_viewer bigint) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN p_person IS NULL THEN NULL
               WHEN p_all OR p_person = p_viewer THEN p_person::text ELSE '(others)' END $$;

-- The key of a lead in a dimension; NULL is "(none)". Takes columns, not the row, and
-- so is folded by the planner to the one expression that p_by, a constant there, asks.
CREATE FUNCTION lead_dimension(p_by text, p_captured_at timestamptz, p_customer_at timestamptz,
    p_channel text, p_campaign_id bigint, p_segment_id bigint, p_handed_over_by bigint,
    p_accepted_by bigint, p_all boolean, p_viewer bigint)
RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE p_by
        WHEN 'month' THEN to_char(p_captured_at, 'YYYY-MM')
        WHEN 'won_month' THEN to_char(p_customer_at, 'YYYY-MM')
        WHEN 'channel' THEN p_channel
        WHEN 'campaign' THEN p_campaign_id::text
        WHEN 'segment' THEN p_segment_id::text
        WHEN 'handed_over_by' THEN person_key(p_handed_over_by, p_all, p_viewer)
        WHEN 'accepted_by' THEN person_key(p_accepted_by, p_all, p_viewer)
        WHEN 'person' THEN person_key(p_accepted_by, p_all, p_viewer) END
$$;

-- A key's name, as CSV has it.
CREATE FUNCTION dimension_name(p_by text, p_key text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_by IS NULL THEN NULL WHEN p_key IS NULL THEN '(none)' WHEN p_key = '(others)' THEN p_key
        ELSE CASE p_by
            WHEN 'campaign' THEN (SELECT name FROM campaign WHERE id = p_key::bigint)
            WHEN 'segment' THEN (SELECT name FROM segment WHERE id = p_key::bigint)
            WHEN 'month' THEN p_key WHEN 'won_month' THEN p_key WHEN 'activity_month' THEN p_key
            WHEN 'channel' THEN p_key
            ELSE (SELECT name FROM person WHERE id = p_key::bigint) END END
$$;

-- Joint targets: a figure per quarter, one segment or all. Managers edit them on
-- the agreement's page.
CREATE TABLE target (
    quarter_on date NOT NULL CHECK (date_trunc('quarter', quarter_on) = quarter_on), -- its first day
    segment_id bigint REFERENCES segment,                                         -- NULL: all together
    measure    text NOT NULL CHECK (measure IN ('prospect', 'lead', 'mql', 'sql', 'opportunity',
                                                'customer', 'pipeline', 'revenue')),
    value      bigint NOT NULL CHECK (value > 0), -- a number, or cents
    UNIQUE NULLS NOT DISTINCT (quarter_on, segment_id, measure)
);
