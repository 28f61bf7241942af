-- What a score is made of: words, sizes, fading; one lead worked through by hand.
BEGIN;
SELECT plan(38);
SELECT is(people_employed(size), employed::bigint, coalesce(size, 'nothing')) FROM (VALUES ('50-249', 50), ('80', 80), ('1.000+', 1000), ('1,000', 1000),
    ('more than 250 people', 250), ('12.345.678', 12345678), ('1.5', 1), ('unknown', NULL), ('', NULL), (NULL, NULL), ('99999999999999999999', 999999999))
    AS said (size, employed);
SELECT is(score_faded(20, age, 30, 90), points, 'at ' || age || ' days') FROM (VALUES (0, 20), (29, 20), (30, 10), (89, 10), (90, 0), (9999, 0)) AS at (age, points);
SELECT is(score_faded(15, 30, 30, 90), 8, 'half of 15 is 8');
SELECT is(score_faded(-15, 30, 30, 90), -8, '... below 0 too');
SELECT is(score_faded(20, 9999, NULL, NULL), 20, 'what does not fade');
SELECT is(score_faded(20, 45, NULL, 90), 20, 'what does not fade by half');
SELECT is(score_faded(20, 9999, 30, NULL), 10, 'what never fades to nothing');
SELECT ok('driftschef' LIKE ANY (score_patterns('job_title', ' Chef , ceo')), 'a part of a title');
SELECT ok(NOT 'monteur' LIKE ANY (score_patterns('job_title', 'chef, ceo')), '... not of another');
SELECT ok('5611 ab' LIKE ANY (score_patterns('region', '56, Vejle')) AND 'vejle n' LIKE ANY (score_patterns('region', '56, Vejle')), 'a region begins with it');
SELECT ok(NOT '1156' LIKE ANY (score_patterns('region', '56')), '... and does not merely hold it');
SELECT ok('100% plant' LIKE ANY (score_patterns('industry', '100%')) AND NOT '1000 plants' LIKE ANY (score_patterns('industry', '100%')), 'a percent sign is one');
SELECT is(score_patterns('industry', ' , ,'), NULL, 'no words');

-- One lead by hand.
UPDATE score_rule SET state = 'withdrawn', decided_at = coalesce(decided_at, now()) WHERE state IN ('in_force', 'proposed');
SELECT is(lead_score_now((SELECT min(id) FROM lead)), NULL, 'no rule, no score');
SELECT set_config('tandem.viewer', (SELECT min(id)::text FROM person WHERE 'marketing' = ANY (roles)), true) AS viewer \gset
SELECT set_config('tandem.now', '2026-06-15 12:00', true) AS now \gset
INSERT INTO score_rule (subject, words, touch_kind, mark, points, half_after_days, none_after_days, most_touches, state, proposed_by, decided_at)
SELECT said.*, 'in_force', viewer(), tandem_now() FROM (VALUES
    ('job_title', 'chef', NULL, NULL, 10, NULL::integer, NULL::integer, NULL::integer), ('touch', NULL, 'webinar', NULL, 20, 30, 90, 2), ('mark', NULL, NULL, 'cold', -5, NULL, NULL, NULL)) AS said;
SELECT lead_capture('Score by hand', 'By Hand', 'Driftschef', NULL, 'by.hand@score.example', NULL, 'DK', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true) AS lead \gset
SELECT is(lead_score_now(:lead), 10, 'fit');
SELECT is(score, 10, '... stored at capture') FROM lead_score WHERE lead_id = :lead;
SELECT count(touch_add(:lead, 'webinar', tandem_now() - days * interval '1 day', NULL, NULL, NULL, NULL, NULL)) AS touches FROM unnest(ARRAY[1, 31, 40]) AS days \gset
SELECT is(lead_score_now(:lead), 10 + 20 + 10, 'the newest two touches, one at half');
SELECT is(score, 40, '... stored at once') FROM lead_score WHERE lead_id = :lead;
SELECT lead_mark_set(:lead, 'cold', 'Says no') AS marked \gset
SELECT is(lead_score_now(:lead), 35, 'a mark that takes points');
SELECT set_config('tandem.now', '2026-09-20 12:00', true) AS now \gset
SELECT is(lead_score_now(:lead), 5, 'three months later the touches have faded');
SELECT is(score, 35, '... what is stored waits for the duty') FROM lead_score WHERE lead_id = :lead;
SELECT ok(rescore_if_stale(), '... which sees it');
SELECT score_store(ARRAY[:lead]) AS stored \gset
SELECT is(score, 5, '... and then follows') FROM lead_score WHERE lead_id = :lead;
SELECT * FROM finish();
ROLLBACK;
