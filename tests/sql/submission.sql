-- Submissions: who may send, what is counted, what becomes of what was sent.
BEGIN;
SELECT plan(37);
SET LOCAL tandem.now = '2026-11-24 10:00:00+01';
CREATE FUNCTION pg_temp.person(p_name text) RETURNS bigint LANGUAGE sql AS
$$ SELECT id FROM person WHERE name = p_name $$;
CREATE FUNCTION pg_temp.act(p_name text) RETURNS text LANGUAGE sql AS
$$ SELECT set_config('tandem.viewer', coalesce(pg_temp.person(p_name)::text, ''), true) $$;
CREATE FUNCTION pg_temp.at(p_time text) RETURNS text LANGUAGE sql AS
$$ SELECT set_config('tandem.now', '2026-11-24 ' || p_time || '+01', true) $$;
INSERT INTO campaign (name, owner_id, channel) VALUES ('Tap campaign', pg_temp.person('line'), 'social');
CREATE TEMP TABLE made (name text PRIMARY KEY, id bigint);

-- sources and tokens
SELECT pg_temp.act('mette');
SELECT throws_ok($$SELECT source_save(NULL, NULL, 'Tap', NULL, NULL, NULL, NULL, 'da', 'DK', false, NULL, true, NULL, 5, true)$$,
    'TD403', NULL, 'sales makes no source');
SELECT pg_temp.act('sanne');
INSERT INTO made SELECT 'source', source_save(NULL, NULL, 'Tap', (SELECT id FROM campaign WHERE name = 'Tap campaign'), NULL, NULL,
    NULL, 'da', 'DK', false, 'Tap consent', true, NULL, 5, true);
SELECT throws_ok($$SELECT source_save(NULL, NULL, 'TAP', NULL, NULL, NULL, NULL, 'da', 'DK', false, NULL, true, NULL, 5, true)$$,
    'TD422', NULL, 'a name is taken once');
SELECT source_token_make((SELECT id FROM made), 'program', sha256('tap-token'));
SELECT throws_ok($$SELECT source_token_make((SELECT id FROM made), 'other', sha256('tap-token'))$$, '23505', NULL,
    'a token is one program''s');
SELECT pg_temp.act('nobody');

-- what is sent in these tests: by token, under receipt and key
CREATE FUNCTION pg_temp.send(p_receipt text, p_sent jsonb, p_key text DEFAULT NULL, p_problem text DEFAULT NULL) RETURNS bigint LANGUAGE sql AS $$
    SELECT submission FROM submission_add(sha256('tap-token'), NULL, '\x01', p_receipt, p_key, p_sent,
                                          CASE WHEN p_problem IS NOT NULL THEN 'email' END, p_problem)
$$;
CREATE FUNCTION pg_temp.post(p_receipt text, p_address bytea) RETURNS bigint LANGUAGE sql AS $$
    SELECT submission FROM submission_add(NULL, (SELECT form_key FROM source WHERE name = 'Tap'), p_address, p_receipt, NULL,
                                          jsonb_build_object('email', p_receipt || '@tap.example'), NULL, NULL)
$$;
CREATE FUNCTION pg_temp.outcome(p_id bigint) RETURNS text LANGUAGE sql AS
$$ SELECT coalesce(outcome, 'waiting') FROM submission WHERE id = p_id $$;
CREATE FUNCTION pg_temp.lead_of(p_id bigint) RETURNS lead LANGUAGE sql AS
$$ SELECT lead FROM lead JOIN submission ON lead.id = lead_id WHERE submission.id = p_id $$;

-- storing
SELECT throws_ok($$SELECT submission_add(sha256('other'), NULL, '\x01', 'r', NULL, '{}', NULL, NULL)$$, 'TD401', NULL, 'no such token');
SELECT throws_ok($$SELECT submission_add(NULL, 'other', '\x01', 'r', NULL, '{}', NULL, NULL)$$, 'TD401', NULL, 'no such key');
SELECT throws_ok($$SELECT submission_add(NULL, NULL, '\x01', 'r', NULL, '{}', NULL, NULL)$$, 'TD401', NULL, 'neither');
INSERT INTO made SELECT 'first', pg_temp.send('r1', '{"email":"Ann@Tap.example","name":"Ann","desks":"3","wants":" Call "}', 'k');
SELECT is(pg_temp.outcome((SELECT id FROM made WHERE name = 'first')), 'waiting', 'it is stored');
SELECT is((SELECT payload ->> 'submission' FROM job JOIN submission ON job_id = job.id WHERE receipt = 'r1'),
    (SELECT id::text FROM made WHERE name = 'first'), 'a job will judge it if nobody does');
SELECT ok((SELECT run_after > now() FROM job JOIN submission ON job_id = job.id WHERE receipt = 'r1'), 'but not at once');
SELECT is(pg_temp.send('r1', '{"email":"Ann@Tap.example"}'), (SELECT id FROM made WHERE name = 'first'), 'the same receipt is the same');
SELECT is(pg_temp.send('r2', '{"wants":" Call ","email":"Ann@Tap.example","name":"Ann","desks":"3"}', 'k'),
    (SELECT id FROM made WHERE name = 'first'), 'the same key and content are the same');
SELECT throws_ok($$SELECT pg_temp.send('r2', '{"email":"bob@tap.example"}', 'k')$$, 'TD422', NULL, 'the same key, something else');
SELECT is(pg_temp.outcome(pg_temp.send('bad', '{"email":"x"}', NULL, 'Give an e-mail address with an @, such as name@company.com.')),
    'refused', 'what has a problem is kept and refused');
SELECT is((SELECT job_id FROM submission WHERE receipt = 'bad'), NULL, 'which needs no job');
SELECT is((SELECT last_used_at FROM source_token WHERE token_hash = sha256('tap-token')), tandem_now(), 'the token was used');

-- a minute: five of the source (two are there), ten of an address
SELECT pg_temp.at('10:00:30');
SELECT pg_temp.send('m' || n, jsonb_build_object('email', 'm' || n || '@tap.example')) FROM generate_series(1, 3) AS n;
SELECT throws_ok($$SELECT pg_temp.send('m4', '{"email":"m4@tap.example"}')$$, 'TD429', NULL, 'the sixth of a minute');
SELECT is((SELECT full_until FROM (SELECT received_at + interval '1 minute' AS full_until FROM submission WHERE receipt = 'r1') AS r),
    '2026-11-24 10:01:00+01'::timestamptz, 'until the first of them is a minute old');
SELECT pg_temp.at('10:00:59.9');
SELECT throws_ok($$SELECT pg_temp.send('m4', '{"email":"m4@tap.example"}')$$, 'TD429', NULL, 'not before');
SELECT pg_temp.at('10:01:00');
SELECT lives_ok($$SELECT pg_temp.send('m4', '{"email":"m4@tap.example"}')$$, 'then it is taken');
UPDATE source SET minute_limit = 1000 WHERE name = 'Tap';
SELECT pg_temp.post('p' || n, '\x02') FROM generate_series(1, 10) AS n;
SELECT throws_ok($$SELECT pg_temp.post('p11', '\x02')$$, 'TD429', NULL, 'the eleventh of an address');
SELECT lives_ok($$SELECT pg_temp.post('p11', '\x03')$$, 'another address');

-- robots
SELECT is((SELECT string_agg(submission_is_robot(jsonb_populate_record(NULL::submission, jsonb_build_object('sent', sent)))::text, ' ' ORDER BY n)
    FROM unnest(ARRAY['{}', '{"website":" "}', '{"website":"x"}', '{"seconds":""}', '{"seconds":"2.9"}', '{"seconds":"3"}',
                      '{"seconds":"-1"}', '{"seconds":"x"}', '{"seconds":"99999999999"}']::jsonb[]) WITH ORDINALITY AS s (sent, n)),
    'false false true false true false true true true', 'a hidden field, or too fast');

-- judging
SELECT is(submission_judge((SELECT id FROM made WHERE name = 'first'), NULL), 'lead', 'a new person is a new lead');
SELECT is((SELECT count(*) FROM job JOIN submission ON job_id = job.id WHERE receipt = 'r1'), 0::bigint, 'its job is gone');
INSERT INTO made SELECT 'lead', (pg_temp.lead_of(id)).id FROM made WHERE name = 'first';
SELECT is((SELECT (turn_id, captured_by, channel, wants, facts)::text FROM lead WHERE id = (SELECT id FROM made WHERE name = 'lead')),
    (SELECT (pg_temp.person('line'), NULL::bigint, 'social', 'Call', '{"desks": "3"}'::jsonb)::text), 'of who runs its campaign');
SELECT is(submission_judge((SELECT id FROM made WHERE name = 'first'), NULL), 'lead', 'judged again it stays what it was');
SELECT is((SELECT count(*) FROM lead WHERE source_id = (SELECT id FROM made WHERE name = 'source')), 1::bigint, 'one lead');
SELECT is(submission_judge(pg_temp.send('twin', '{"email":"Ann@Tap.example","name":"Ann","desks":"3","wants":" Call ","seconds":"40"}'), NULL),
    'repeated', 'the same within ten minutes is a double click');
SELECT is(submission_judge(pg_temp.send('again', '{"email":"ANN@tap.example","wants":"And?"}'), NULL), 'touch', 'somebody known: a touch');
SELECT is((SELECT (kind, what, handler_id, source_id)::text FROM touch WHERE lead_id = (SELECT id FROM made WHERE name = 'lead')),
    ('form', 'And?', pg_temp.person('line'), (SELECT id FROM made WHERE name = 'source'))::text, 'that the holder deals with');
SELECT is(submission_judge(pg_temp.send('phone', '{"phone":"20304050"}'), '+4520304050'), 'lead', 'by phone alone');
SELECT is(submission_judge(pg_temp.send('phone2', '{"phone":"+45 20 30 40 50","email":"x@tap.example"}'), '+4520304050'), 'touch', 'known by E.164');
SELECT is(submission_judge(pg_temp.send('none', '{"wants":"x"}'), NULL), 'refused', 'nobody to contact');
SELECT is((SELECT problem FROM submission WHERE receipt = 'none'), 'Give an e-mail address or a phone number: one of the two is enough.', 'with the words');
SELECT throws_ok($$SELECT submission_judge(0, NULL)$$, 'TD404', NULL, 'one that is not there');

-- tried again
SELECT pg_temp.act('mette');
SELECT throws_ok($$SELECT submission_retry((SELECT id FROM submission WHERE receipt = 'none'), 2, NULL, NULL, 'n@tap.example', NULL, NULL, NULL)$$,
    'TD403', NULL, 'sales tries nothing again');
SELECT pg_temp.act('sanne');
SELECT submission_retry(id, version, NULL, NULL, 'n@tap.example', NULL, NULL, 'x') FROM submission WHERE receipt = 'none';
SELECT is((SELECT submission_judge(id, NULL) FROM submission WHERE receipt = 'none'), 'lead', 'mended, it is a lead');

SELECT * FROM finish();
ROLLBACK;
