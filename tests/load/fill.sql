-- Leads up to :leads in all, as a company of sixty has after some years: few are in
-- hand, most are closed; a few campaigns brought most. What one person has in hand does
-- not grow with the company's years: mette, inge, sanne and peter, whose desks are
-- measured, have 60 dated leads each at every size (a desk shows 50), the others share
-- the rest. So that a page found is compared with a page found, thirty are called Freja
-- Zijlstra at every size, beside whom chance calls so. Into a throwaway company, by a
-- superuser: triggers and foreign keys are left out and indices made afterwards, so that
-- a million take minutes.
--   psql -v leads=1000000 -f tests/load/fill.sql
\set ON_ERROR_STOP on
SET search_path = tandem, public;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';
SET work_mem = '128MB';
BEGIN;
SELECT setseed(0.4), :leads - count(*) AS wanted, coalesce(max(id), 0) AS last_lead,
       (SELECT coalesce(max(id), 0) FROM contact) AS last_contact,
       (SELECT coalesce(max(id), 0) FROM organisation) AS last_organisation,
       (SELECT coalesce(max(id), 0) FROM event) AS last_event FROM lead \gset

-- People and campaigns are the same at every size.
INSERT INTO person (name, full_name, team, roles)
SELECT team || i, initcap(team) || ' ' || i, team, ARRAY[team]
FROM (VALUES ('sales', 40), ('marketing', 12)) AS teams (team, number), generate_series(1, number) AS i
ON CONFLICT DO NOTHING;
INSERT INTO segment (name) SELECT 'Load segment ' || i FROM generate_series(1, 10) AS i ON CONFLICT DO NOTHING;
INSERT INTO campaign (name, channel, segment_id, starts_on, ends_on)
SELECT 'Load campaign ' || i, (ARRAY['webinar', 'email', 'social', 'trade_fair'])[1 + i % 4],
       (SELECT id FROM segment WHERE name = 'Load segment ' || 1 + i % 10),
       current_date - i * 9, current_date - i * 9 + 60
FROM generate_series(1, 200) AS i ON CONFLICT DO NOTHING;

-- What was there is indexed again afterwards.
CREATE TEMP TABLE index_kept AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made_by
FROM pg_index WHERE indrelid IN ('lead'::regclass, 'contact'::regclass, 'organisation'::regclass, 'event'::regclass)
                AND NOT indisunique;
SELECT format('DROP INDEX %s', name) FROM index_kept \gexec
SELECT pg_get_constraintdef(oid) AS word_key FROM pg_constraint WHERE conname = 'lead_word_pkey' \gset
ALTER TABLE lead_word DROP CONSTRAINT lead_word_pkey;
SET session_replication_role = replica;

-- The rule that makes a name comparable takes longer than all else of an organisation; of
-- these names this is what it gives.
SELECT pg_get_functiondef('organisation_normal'::regproc) AS organisation_normal \gset
CREATE OR REPLACE FUNCTION organisation_normal(p_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT translate(lower(p_name), '/', ' ') $$;
INSERT INTO organisation (id, name, country) OVERRIDING SYSTEM VALUE
SELECT :last_organisation + i, concat_ws(' ',
           (ARRAY['Vejle', 'Brabant', 'Limfjord', 'Zaanstreek', 'Fyns', 'Veluwe', 'Aarhus', 'Kempen', 'Himmerland',
                  'Betuwe', 'Randers', 'Westland', 'Kattegat', 'Twente', 'Midtjysk', 'Maasdal'])[1 + i % 16],
           (ARRAY['Metaal', 'Emballage', 'Zuivel', 'Plast', 'Papier', 'Maskinfabrik', 'Installaties'])[1 + i % 7],
           (ARRAY['BV', 'A/S', 'ApS'])[1 + i % 3], i),
       (ARRAY['NL', 'DK'])[1 + i % 2]
FROM generate_series(1, :wanted / 3) AS i;
:organisation_normal;
DO $$ BEGIN
    ASSERT NOT EXISTS (SELECT FROM (SELECT * FROM organisation ORDER BY id DESC LIMIT 500) AS made
                       WHERE name_normal <> organisation_normal(name)), 'organisations compare otherwise';
END $$;

-- Each lead's dice: age is 0 for the newest and 1 for the oldest.
CREATE TEMP TABLE dice AS
SELECT :last_lead + i AS id, :last_contact + i AS contact_id, :last_organisation + 1 + i % greatest(:wanted / 3, 1) AS organisation_id,
       1 - i::float / :wanted AS age,
       random() AS fate, random() AS depth, random() AS who, random() AS what, random() AS way, random() AS stay,
       -- whose desk is measured: a tenth of the newest are theirs
       CASE WHEN :wanted - i < 2400 AND i % 10 = 0 THEN (ARRAY['mette', 'inge', 'sanne', 'peter'])[1 + i / 10 % 4] END AS desk,
       CASE WHEN :wanted - i < 2400 AND i % 80 = 7 THEN 'Freja Zijlstra' ELSE concat_ws(' ',
           (ARRAY['Anna', 'Bart', 'Karen', 'Søren', 'Lotte', 'Jens', 'Maria', 'Pieter', 'Freja', 'Ruud', 'Ida', 'Wouter',
                  'Henrik', 'Esther', 'Niels', 'Fleur'])[1 + (random() * 15)::integer],
           (ARRAY['Jansen', 'Nielsen', 'Bakker', 'Jensen', 'Mulder', 'Kjær', 'Smeets', 'Lund', 'Hoekstra', 'Dahl', 'Postma',
                  'Thomsen', 'Kuipers', 'Holst', 'Willems', 'Ravn', 'Zijlstra'])[1 + (random() * random() * 16)::integer]) END AS name
FROM generate_series(1, :wanted) AS i;
INSERT INTO contact (id, organisation_id, name, email, phone, country) OVERRIDING SYSTEM VALUE
SELECT contact_id, organisation_id, name, lower(replace(name, ' ', '.')) || id || '@load.example', '+316' || 10000000 + id, 'NL'
FROM dice;

-- What became of each: of a hundred 12 are kept warm, 4 in hand (the newest rather),
-- 6 customers, 8 no leads, the others lost.
CREATE TEMP TABLE fate AS
WITH known AS (
    SELECT array_agg(id ORDER BY id) FILTER (WHERE 'sales' = ANY (roles)) AS sellers,
           array_agg(id ORDER BY id) FILTER (WHERE 'sales' = ANY (roles) AND name NOT IN ('mette', 'inge')) AS others,
           array_agg(id ORDER BY id) FILTER (WHERE 'marketing' = ANY (roles)) AS marketers
    FROM person WHERE active
), lists AS (SELECT (SELECT array_agg(id ORDER BY id DESC) FROM campaign WHERE name LIKE 'Load campaign %') AS campaigns)
SELECT dice.*, now() - age * interval '5 years' - interval '10 minutes' AS came,
       CASE WHEN desk IN ('mette', 'inge') THEN person.id
            WHEN state = 'hand' THEN others[1 + floor(who * cardinality(others))::integer]
            ELSE sellers[1 + floor(who * cardinality(sellers))::integer] END AS seller,
       CASE WHEN desk IN ('sanne', 'peter') THEN person.id
            ELSE marketers[1 + floor(way * cardinality(marketers))::integer] END AS marketer,
       campaigns[1 + floor(what * what * what * cardinality(campaigns))::integer] AS campaign_id,
       state, state = 'hand' OR desk IS NOT NULL AS dated
FROM dice LEFT JOIN person ON person.name = desk CROSS JOIN known CROSS JOIN lists CROSS JOIN LATERAL (SELECT
    CASE WHEN desk IN ('mette', 'inge') THEN 'hand' WHEN desk IS NOT NULL THEN 'kept'
         WHEN fate < 0.12 THEN CASE WHEN depth < 0.25 THEN 'hand' ELSE 'kept' END
         WHEN fate < 0.08 + 0.12 * (1 - age) ^ 2 THEN 'hand' WHEN fate < 0.26 THEN 'customer'
         WHEN fate < 0.34 THEN 'not_a_lead' ELSE 'lost' END AS state) AS became;
INSERT INTO lead (id, contact_id, organisation_id, campaign_id, channel, segment_id, origin, stage, captured_at, captured_by,
                  handed_over_by, handed_to, accepted_by, turn_id, clock, due_at, back, prospect_at, lead_at, mql_at, sql_at,
                  opportunity_at, customer_at, won_value_cents, closed_at, closed_as, closed_reason, last_quality, search, reached, stage_at, active_at)
OVERRIDING SYSTEM VALUE
SELECT fate.id, fate.contact_id, fate.organisation_id, campaign_id, campaign.channel, campaign.segment_id,
       CASE WHEN way < 0.8 THEN 'marketing' WHEN way < 0.9 THEN 'sales' WHEN way < 0.98 THEN 'referral' ELSE 'colleague' END,
       stage, came, marketer, CASE WHEN reached > 2 THEN marketer END, CASE WHEN reached > 2 THEN seller END,
       CASE WHEN reached > 3 THEN seller END,
       CASE WHEN fate.state = 'kept' THEN marketer WHEN fate.state = 'hand' THEN seller END,
       CASE WHEN dated THEN CASE WHEN what < 0.2 THEN 'call_back' WHEN stage = 'mql' THEN 'accept'
                WHEN stage = 'sql' AND depth < 0.5 THEN 'first_contact' ELSE 'next_step' END END,
       CASE WHEN dated THEN now() + (way - 0.15) * interval '30 days' END,
       CASE WHEN fate.state = 'kept' AND who < 0.3 THEN 'hand_back' END,
       came, CASE WHEN reached > 1 THEN came END, CASE WHEN reached > 2 THEN came + who * interval '5 days' END,
       CASE WHEN reached > 3 THEN came + who * interval '6 days' END, CASE WHEN reached > 4 THEN came + who * interval '20 days' END,
       CASE WHEN reached > 5 THEN least(came + who * interval '60 days', now()) END, CASE WHEN reached > 5 THEN 1250000 END,
       CASE WHEN fate.state NOT IN ('kept', 'hand') THEN least(came + who * interval '60 days', now()) END,
       CASE WHEN fate.state NOT IN ('kept', 'hand') THEN fate.state END,
       CASE fate.state WHEN 'lost' THEN 'price' WHEN 'not_a_lead' THEN 'student' END,
       CASE WHEN reached > 3 THEN 1 + floor(what * 5)::integer END,
       found.search, reached, came, CASE WHEN fate.state IN ('kept', 'hand') THEN now() - way * interval '40 days' ELSE came END
FROM fate JOIN campaign ON campaign.id = fate.campaign_id
     JOIN organisation ON organisation.id = fate.organisation_id
     CROSS JOIN LATERAL (SELECT CASE fate.state WHEN 'customer' THEN 6 WHEN 'kept' THEN 1 + (depth > 0.3)::integer
         WHEN 'hand' THEN 3 + (who > 0.3)::integer + (who > 0.7)::integer
         ELSE 1 + (depth > 0.2)::integer + (depth > 0.5)::integer + (depth > 0.7)::integer + (depth > 0.9)::integer END AS reached) AS far
     JOIN stage AS now_at ON now_at.position = reached CROSS JOIN LATERAL (SELECT now_at.code AS stage) AS at
     CROSS JOIN LATERAL (SELECT lower(concat_ws(' ', fate.name, replace(fate.name, ' ', '.') || fate.id || '@load.example',
                                                organisation.name)) AS search) AS found
ORDER BY fate.id;

INSERT INTO lead_word (word, lead_id, captured_at) SELECT unnest(search_words(search)), id, captured_at FROM lead WHERE id > :last_lead;
ALTER TABLE lead_word ADD CONSTRAINT lead_word_pkey :word_key;

-- What happened to each: captured, handed over, accepted, closed, as far as it came.
INSERT INTO event (id, lead_id, previous_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open,
                   reason_kind, reason, to_person_id)
OVERRIDING SYSTEM VALUE
SELECT id, lead_id, lag(id) OVER (PARTITION BY lead_id ORDER BY id), move, event_at, person_id, from_stage, from_open, to_stage,
       to_open, reason_kind, reason, to_person_id
FROM (SELECT :last_event + row_number() OVER (ORDER BY lead.id, step) AS id, lead.id AS lead_id, happened.*
      FROM lead CROSS JOIN LATERAL (SELECT CASE WHEN lead_at IS NULL THEN 'prospect' ELSE 'lead' END AS first_stage) AS at
           CROSS JOIN LATERAL (VALUES
          (1, 'import', captured_at, captured_by, first_stage, true, first_stage, true, NULL, NULL, captured_by),
          (2, 'hand-over', mql_at, handed_over_by, 'lead', true, 'mql', true, NULL, NULL, handed_to),
          (3, 'accept', sql_at, accepted_by, 'mql', true, 'sql', true, NULL, NULL, accepted_by),
          (4, 'opportunity', opportunity_at, accepted_by, 'sql', true, 'opportunity', true, NULL, NULL, NULL),
          (5, 'win', customer_at, accepted_by, 'opportunity', true, 'customer', false, NULL, NULL, NULL),
          (5, CASE closed_as WHEN 'lost' THEN 'lose' ELSE 'not-a-lead' END,
              CASE WHEN closed_as <> 'customer' THEN closed_at END, coalesce(accepted_by, captured_by), stage, true, stage, false,
              closed_as, closed_reason, NULL)
      ) AS happened (step, move, event_at, person_id, from_stage, from_open, to_stage, to_open, reason_kind, reason, to_person_id)
      WHERE lead.id > :last_lead AND happened.event_at IS NOT NULL) AS ordered;

-- One lead in ten was judged; of the newest some verdicts wait for an answer.
INSERT INTO feedback (subject, lead_id, campaign_id, owed_by, given_by, given_at, quality, reason_kind, reason, owed, due_at, state,
                      answered_at, closes_at, closed_at)
SELECT 'lead', lead.id, lead.campaign_id, CASE WHEN low THEN handed_over_by END, accepted_by, sql_at, last_quality, CASE WHEN low THEN 'back' END,
       CASE WHEN low THEN 'no_budget' END, low, CASE WHEN low THEN sql_at + interval '7 days' END,
       CASE WHEN NOT low OR age < 0.01 THEN 'given' ELSE 'closed' END, sql_at, sql_at, CASE WHEN low AND age >= 0.01 THEN sql_at END
FROM fate JOIN lead ON lead.id = fate.id CROSS JOIN LATERAL (SELECT last_quality <= 2 AS low) AS judged
WHERE last_quality IS NOT NULL AND depth > 0.6;

-- What runs of the leads in hand and of the answers owed.
INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
SELECT id, clock, stage, turn_id, captured_at, due_at FROM lead WHERE id > :last_lead AND clock IS NOT NULL;
-- One stay in ten is longer than agreed.
INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
SELECT id, 'stay', stage, turn_id, ends_at - longest, ends_at
FROM (SELECT lead.*, longest, now() + (stay - 0.1) * longest AS ends_at
      FROM fate JOIN lead USING (id) CROSS JOIN LATERAL (SELECT make_interval(days => stay_days(stage) * 7 / 5)) AS agreed (longest)
      WHERE stay_runs(stage, clock, closed_at)) AS staying;
INSERT INTO clock_run (feedback_id, kind, person_id, started_at, due_at)
SELECT id, 'answer', owed_by, given_at, due_at FROM feedback WHERE lead_id > :last_lead AND owed AND state = 'given';

SET session_replication_role = DEFAULT;
SELECT made_by FROM index_kept ORDER BY name \gexec
SELECT max(setval(pg_get_serial_sequence(name, 'id'), last)) AS last_id FROM (VALUES ('lead', (SELECT max(id) FROM lead)),
    ('contact', (SELECT max(id) FROM contact)), ('organisation', (SELECT max(id) FROM organisation)),
    ('event', (SELECT max(id) FROM event))) AS made (name, last) \gset
COMMIT;
VACUUM ANALYZE lead;
VACUUM ANALYZE contact;
VACUUM ANALYZE organisation;
VACUUM ANALYZE event;
VACUUM ANALYZE lead_word;
VACUUM ANALYZE feedback;
VACUUM ANALYZE clock_run;
