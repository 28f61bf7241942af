-- A hundred thousand leads for the benchmark, spread over stages, campaigns and
-- months as a real funnel is. Loaded as the owner into a throwaway company.
SET search_path = tandem, public;
INSERT INTO organisation (name, country)
SELECT 'Organisation ' || i, 'NL' FROM generate_series(1, 20000) AS i;
INSERT INTO campaign (name, channel)
SELECT 'Load campaign ' || i, 'webinar' FROM generate_series(1, 50) AS i;
WITH filled AS (
    INSERT INTO contact (organisation_id, name, email, phone, country)
    SELECT organisation.id, 'Person ' || i, 'person' || i || '@load.example', '+316' || 10000000 + i, 'NL'
    FROM generate_series(1, 100000) AS i
    JOIN organisation ON organisation.name = 'Organisation ' || 1 + i % 20000
    RETURNING id, organisation_id
), numbered AS (
    SELECT *, row_number() OVER (ORDER BY id) AS i FROM filled
), people AS (
    SELECT array_agg(id) FILTER (WHERE 'sales' = ANY (roles)) AS sellers,
           array_agg(id) FILTER (WHERE 'marketing' = ANY (roles)) AS marketers FROM person WHERE active
), campaigns AS (
    SELECT array_agg(id) AS ids FROM campaign WHERE name LIKE 'Load campaign %'
)
INSERT INTO lead (contact_id, organisation_id, campaign_id, channel, stage, captured_at, captured_by,
                  handed_over_by, handed_to, accepted_by, turn_id, lead_at, mql_at, sql_at, opportunity_at,
                  customer_at, won_value_cents, closed_at, closed_as, last_quality)
SELECT numbered.id, organisation_id, ids[1 + i % 50], (ARRAY['webinar', 'email', 'social', 'trade_fair'])[1 + i % 4],
       -- of ten leads four are kept warm, three wait, one each sql, opportunity, customer
       (ARRAY['lead', 'lead', 'lead', 'lead', 'mql', 'mql', 'mql', 'sql', 'opportunity', 'customer'])[1 + i % 10],
       moment, marketers[1 + i % 3],
       CASE WHEN i % 10 > 3 THEN marketers[1 + i % 3] END, CASE WHEN i % 10 > 3 THEN sellers[1 + i % 3] END,
       CASE WHEN i % 10 > 6 THEN sellers[1 + i % 3] END,
       CASE WHEN i % 10 BETWEEN 4 AND 8 THEN sellers[1 + i % 3] WHEN i % 10 < 4 THEN marketers[1 + i % 3] END,
       moment, CASE WHEN i % 10 > 3 THEN moment + interval '5 days' END,
       CASE WHEN i % 10 > 6 THEN moment + interval '6 days' END,
       CASE WHEN i % 10 > 7 THEN moment + interval '20 days' END,
       CASE WHEN i % 10 > 8 THEN moment + interval '60 days' END, CASE WHEN i % 10 > 8 THEN 1250000 END,
       CASE WHEN i % 10 > 8 THEN moment + interval '60 days' END, CASE WHEN i % 10 > 8 THEN 'customer' END,
       CASE WHEN i % 10 > 6 THEN 1 + i % 5 END
FROM numbered, people, campaigns, LATERAL (SELECT now() - i * interval '9 minutes' AS moment) AS at;
INSERT INTO event (lead_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open)
SELECT id, 'import', captured_at, captured_by, stage, closed_at IS NULL, stage, closed_at IS NULL
FROM lead WHERE NOT EXISTS (SELECT FROM event WHERE lead_id = lead.id);
VACUUM ANALYZE lead, contact, organisation, campaign, event;
