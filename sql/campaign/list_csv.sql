-- The campaigns of a list with stored codes, for spreadsheets.
-- params: q text, kind text, channel text, segment text, from date, to date, state text
-- plan: anew
SELECT selected.id, selected.name, selected.kind, selected.channel, segment.name AS segment,
       selected.starts_on, selected.ends_on, selected.active::text AS offered,
       owner.name AS owner, partner.name AS sales_partner,
       (selected.budget_cents / 100.0)::numeric(15, 2) AS budget,
       (selected.cost_cents / 100.0)::numeric(15, 2) AS cost, selected.expected_leads,
       coalesce(reached.leads, 0) AS leads, coalesce(reached.mql, 0) AS mql,
       coalesce(reached.sql, 0) AS sql, coalesce(reached.opportunity, 0) AS opportunity,
       coalesce(reached.customer, 0) AS customer,
       (coalesce(reached.won_value_cents, 0) / 100.0)::numeric(15, 2) AS won_value,
       campaign_state_now(selected) AS state, CASE WHEN campaign_silent(selected) THEN 'silent' ELSE selected.sign_off END AS sign_off
FROM campaign_selected(:q, :kind, :channel, :segment, :from, :to, :state) AS selected
LEFT JOIN (SELECT campaign_id, count(*) AS leads, count(mql_at) AS mql, count(sql_at) AS sql,
                  count(opportunity_at) AS opportunity, count(customer_at) AS customer,
                  sum(won_value_cents) AS won_value_cents
           FROM lead GROUP BY campaign_id) AS reached ON reached.campaign_id = selected.id
LEFT JOIN segment ON segment.id = selected.segment_id
LEFT JOIN person AS owner ON owner.id = selected.owner_id
LEFT JOIN person AS partner ON partner.id = selected.sales_partner_id
ORDER BY selected.starts_on DESC NULLS LAST, selected.id DESC
