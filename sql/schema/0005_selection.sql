-- Which leads a list, a report or an export is about: one filter for all of them
-- (DOMAIN, Rules learnt, i). Inlined by the planner, so every filter that is not
-- set costs nothing and every one that is set can use its index. '(none)' means
-- the empty ones.
CREATE FUNCTION lead_selected(
    p_from date, p_to date,                 -- captured from, to and including
    p_stage text, p_reached text,           -- is in, has reached
    p_reached_from date, p_reached_to date, -- … that stage in this period
    p_state text,                           -- open, handed_back, customer, lost, not_a_lead
    p_turn text, p_overdue text,
    p_campaign text, p_channel text, p_segment text, p_origin text,
    p_handed_over_by text, p_accepted_by text,
    p_q text)                               -- in organisation, name, e-mail, reference
RETURNS SETOF lead LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT lead.* FROM lead
    WHERE (p_from IS NULL OR captured_at >= p_from::timestamptz)
      AND (p_to IS NULL OR captured_at < (p_to + 1)::timestamptz)
      AND (p_stage IS NULL OR stage = p_stage)
      AND (p_reached IS NULL OR CASE p_reached
              WHEN 'prospect' THEN prospect_at WHEN 'lead' THEN lead_at WHEN 'mql' THEN mql_at
              WHEN 'sql' THEN sql_at WHEN 'opportunity' THEN opportunity_at
              WHEN 'customer' THEN customer_at END BETWEEN
           coalesce(p_reached_from::timestamptz, '-infinity')
           AND coalesce((p_reached_to + 1)::timestamptz - interval '1 microsecond', 'infinity'))
      AND (p_state IS NULL OR CASE p_state WHEN 'open' THEN closed_at IS NULL
              WHEN 'handed_back' THEN closed_at IS NULL AND back IS NOT NULL
              ELSE closed_as = p_state END)
      AND (p_turn IS NULL OR closed_at IS NULL AND CASE p_turn WHEN '(none)' THEN turn_id IS NULL
              ELSE turn_id = p_turn::bigint END)
      AND (p_overdue IS NULL OR p_overdue = 'false' OR closed_at IS NULL AND due_at < tandem_now()
              AND clock <> 'call_back')
      AND (p_campaign IS NULL OR CASE p_campaign WHEN '(none)' THEN campaign_id IS NULL
              ELSE campaign_id = p_campaign::bigint END)
      AND (p_channel IS NULL OR CASE p_channel WHEN '(none)' THEN channel IS NULL
              ELSE channel = p_channel END)
      AND (p_segment IS NULL OR CASE p_segment WHEN '(none)' THEN segment_id IS NULL
              ELSE segment_id = p_segment::bigint END)
      AND (p_origin IS NULL OR origin = p_origin)
      AND (p_handed_over_by IS NULL OR CASE p_handed_over_by WHEN '(none)' THEN handed_over_by IS NULL
              ELSE handed_over_by = p_handed_over_by::bigint END)
      AND (p_accepted_by IS NULL OR CASE p_accepted_by WHEN '(none)' THEN accepted_by IS NULL
              ELSE accepted_by = p_accepted_by::bigint END)
      AND (p_q IS NULL OR search LIKE '%' || replace(replace(replace(lower(p_q), '\', '\\'),
              '%', '\%'), '_', '\_') || '%')
$$;
