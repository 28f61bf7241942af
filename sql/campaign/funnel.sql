-- How far a campaign's leads got until today, and where they are now. A lead counts
-- once in each stage it reached; lost ones stay in.
-- params: id bigint
SELECT :id AS campaign_id, stage.code AS stage, reached.reached_count, reached.now_count,
       round(100.0 * reached.reached_count
             / nullif(lag(reached.reached_count) OVER (ORDER BY stage.position), 0)) AS step_percent,
       round(100.0 * reached.reached_count
             / nullif(first_value(reached.reached_count) OVER (ORDER BY stage.position), 0), 1)
           AS bar_width,
       CASE stage.code WHEN 'customer' THEN 'customer' ELSE 'open' END AS now_state
FROM (SELECT count(prospect_at) AS prospect, count(lead_at) AS lead, count(mql_at) AS mql,
             count(sql_at) AS sql, count(opportunity_at) AS opportunity,
             count(customer_at) AS customer,
             count(*) FILTER (WHERE stage = 'prospect' AND closed_at IS NULL) AS prospect_now,
             count(*) FILTER (WHERE stage = 'lead' AND closed_at IS NULL) AS lead_now,
             count(*) FILTER (WHERE stage = 'mql' AND closed_at IS NULL) AS mql_now,
             count(*) FILTER (WHERE stage = 'sql' AND closed_at IS NULL) AS sql_now,
             count(*) FILTER (WHERE stage = 'opportunity' AND closed_at IS NULL) AS opportunity_now,
             count(*) FILTER (WHERE stage = 'customer') AS customer_now
      FROM lead WHERE campaign_id = :id) AS came
CROSS JOIN LATERAL (VALUES
    ('prospect', came.prospect, came.prospect_now), ('lead', came.lead, came.lead_now),
    ('mql', came.mql, came.mql_now), ('sql', came.sql, came.sql_now),
    ('opportunity', came.opportunity, came.opportunity_now),
    ('customer', came.customer, came.customer_now)) AS reached (code, reached_count, now_count)
JOIN stage ON stage.code = reached.code
ORDER BY stage.position
