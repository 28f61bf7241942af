-- One campaign: its facts, and what came of it until today beside what was planned.
-- params: id bigint
SELECT campaign.id, campaign.name AS heading, campaign.kind, campaign.channel, campaign.segment_id,
       campaign.starts_on, nullif(campaign.ends_on, campaign.starts_on) AS ends_on,
       campaign.starts_on IS NOT NULL AND campaign.ends_on IS NULL AS endless, campaign.message,
       campaign.owner_id, campaign.sales_partner_id, NOT campaign.active AS not_offered,
       campaign_offered(campaign) AS is_offered, NOT campaign_offered(campaign) AS is_not_offered,
       campaign_state_now(campaign) AS campaign_state, campaign.sales_expects, campaign.outbound_way = 'calls' AS by_calls,
       campaign.outbound_way = 'visits' AS by_visits, campaign.calling_list,
       campaign.outbound_way = 'calls' AND campaign.calling_list IS NULL AS calls_own_leads,
       CASE WHEN (campaign.agreed_starts_on, campaign.agreed_ends_on) IS DISTINCT FROM (campaign.starts_on, campaign.ends_on)
           THEN campaign.agreed_starts_on END AS agreed_starts_on,
       nullif(campaign.agreed_ends_on, campaign.agreed_starts_on) AS agreed_ends_on,
       coalesce(campaign.agreed_budget_cents, campaign.budget_cents) AS plan_budget_cents,
       CASE WHEN campaign.agreed_budget_cents <> campaign.budget_cents THEN campaign.budget_cents END AS new_budget_cents,
       CASE WHEN campaign.agreed_leads <> campaign.expected_leads THEN campaign.expected_leads END AS new_leads_count,
       coalesce(campaign.agreed_leads, campaign.expected_leads) AS plan_leads_count,
       campaign.kind = 'outbound' AND viewer_has('sales') AND campaign_state_now(campaign) NOT IN ('over', 'cancelled') AS may_ask_help,
       campaign.kind = 'outbound' AS is_outbound,
       campaign.budget_cents, campaign.cost_cents, campaign.expected_leads AS expected_count,
       round(campaign.budget_cents::numeric / nullif(campaign.expected_leads, 0)) AS expected_each_cents,
       round(campaign.cost_cents::numeric / nullif(came.lead_count, 0)) AS lead_each_cents,
       round(campaign.cost_cents::numeric / nullif(came.customer_count, 0)) AS customer_each_cents,
       round(100.0 * came.lead_count / nullif(campaign.expected_leads, 0)) AS lead_percent,
       round(100.0 * campaign.cost_cents / nullif(campaign.budget_cents, 0)) AS cost_percent,
       came.*,
       campaign_permitted(campaign.kind) AS may_change,
       changed.event_at AS changed_at, changed.person_id, sign_off.*
FROM campaign
CROSS JOIN LATERAL (
    SELECT count(*) AS lead_count, count(customer_at) AS customer_count,
           coalesce(sum(won_value_cents), 0) AS won_cents,
           coalesce(sum(expected_value_cents)
               FILTER (WHERE closed_at IS NULL AND stage = 'opportunity'), 0) AS open_value_cents,
           count(*) FILTER (WHERE closed_at IS NULL AND back IS NOT NULL) AS back_count,
           count(*) FILTER (WHERE closed_as = 'lost') AS lost_count,
           count(*) FILTER (WHERE closed_as = 'not_a_lead') AS not_a_lead_count
    FROM lead WHERE campaign_id = campaign.id) AS came
LEFT JOIN LATERAL (SELECT event_at, person_id FROM campaign_event WHERE campaign_id = campaign.id
                   ORDER BY id DESC LIMIT 1) AS changed ON true
LEFT JOIN LATERAL (SELECT event_at, campaign_event.person_id, note FROM campaign_event
                   WHERE campaign_id = campaign.id AND act IN ('propose', 'sign-off', 'object', 'go-on', 'answer')
                   ORDER BY id DESC LIMIT 1) AS said ON true
CROSS JOIN LATERAL (
    SELECT campaign.state = 'proposed' AND NOT campaign_silent(campaign) AS waits_for_sign_off, campaign_due(campaign) AS due_at,
           campaign_signer(campaign) AS signer_id, campaign.asked_at, campaign.asked_by,
           campaign.sign_off = 'silent' OR campaign_silent(campaign) AS no_objection,
           CASE WHEN campaign_silent(campaign) THEN campaign_due(campaign) ELSE campaign.agreed_at END AS agreed_at,
           campaign.sign_off = 'signed' AND campaign.state = 'planned' AS signed,
           campaign.sign_off = 'unsigned' AND campaign.state = 'planned' AS unsigned,
           campaign.sign_off = 'not_asked' AND campaign.state = 'planned' AS not_asked,
           coalesce(campaign.starts_on <= tandem_today(), false) AS has_started,
           coalesce(campaign.starts_on > tandem_today(), true) AS not_started,
           campaign.state = 'objected' AS objected, campaign_started_unsigned(campaign) AS started_unsigned,
           said.person_id AS said_by, said.note AS said_note, said.event_at AS said_at) AS sign_off
WHERE campaign.id = :id
