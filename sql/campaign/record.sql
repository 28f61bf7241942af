-- One campaign: its facts, and what came of it until today beside what was planned.
-- params: id bigint
SELECT campaign.id, campaign.name AS heading, campaign.kind, campaign.channel, campaign.segment_id,
       campaign.starts_on, nullif(campaign.ends_on, campaign.starts_on) AS ends_on,
       campaign.starts_on IS NOT NULL AND campaign.ends_on IS NULL AS endless, campaign.message,
       campaign.owner_id, campaign.sales_partner_id, campaign.active, NOT campaign.active AS not_offered,
       campaign.starts_on > tandem_today() AS planned,
       tandem_today() BETWEEN campaign.starts_on AND coalesce(campaign.ends_on, 'infinity') AS running,
       campaign.ends_on < tandem_today() AS over,
       campaign.budget_cents, campaign.cost_cents, campaign.expected_leads AS expected_count,
       round(campaign.budget_cents::numeric / nullif(campaign.expected_leads, 0)) AS expected_each_cents,
       round(campaign.cost_cents::numeric / nullif(came.lead_count, 0)) AS lead_each_cents,
       round(campaign.cost_cents::numeric / nullif(came.customer_count, 0)) AS customer_each_cents,
       round(100.0 * came.lead_count / nullif(campaign.expected_leads, 0)) AS lead_percent,
       round(100.0 * campaign.cost_cents / nullif(campaign.budget_cents, 0)) AS cost_percent,
       came.*,
       campaign_permitted(campaign.kind) AS may_change,
       changed.event_at AS changed_at, changed.person_id
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
WHERE campaign.id = :id
