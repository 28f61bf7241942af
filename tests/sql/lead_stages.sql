-- lead: what the tables themselves refuse, and what a later stage implies.
BEGIN;
SELECT plan(21);
CREATE TEMPORARY TABLE made AS
WITH row AS (INSERT INTO lead (stage, captured_at, customer_at, closed_at, closed_as)
    VALUES ('customer', '2026-01-10 10:00', '2026-03-01 12:00', '2026-03-01 12:00', 'customer') RETURNING *)
SELECT * FROM row;
SELECT is(opportunity_at, '2026-03-01 12:00'::timestamptz, 'a customer was an opportunity, at the latest then') FROM made;
SELECT is(sql_at, '2026-03-01 12:00'::timestamptz, '... and an SQL') FROM made;
SELECT is(mql_at, '2026-03-01 12:00'::timestamptz, '... and an MQL') FROM made;
SELECT is(lead_at, '2026-03-01 12:00'::timestamptz, '... and a lead') FROM made;
SELECT is(prospect_at, '2026-03-01 12:00'::timestamptz, '... and a prospect') FROM made;

INSERT INTO lead (reference, stage, captured_at, mql_at) VALUES ('T1', 'mql', '2026-01-10', '2026-02-01');
SELECT is(lead_at, '2026-02-01'::timestamptz, 'an MQL was a lead') FROM lead WHERE reference = 'T1';
SELECT is(sql_at, NULL, '... and no SQL yet') FROM lead WHERE reference = 'T1';
UPDATE lead SET sql_at = '2026-01-20' WHERE reference = 'T1';
SELECT is(mql_at, '2026-02-01'::timestamptz, 'what was recorded stays, dates that run backwards too') FROM lead WHERE reference = 'T1';
INSERT INTO lead (reference, stage, captured_at) VALUES ('T2', 'prospect', '2026-01-10');
SELECT is(prospect_at, '2026-01-10'::timestamptz, 'a prospect is one since its capture') FROM lead WHERE reference = 'T2';

-- what no program can store, whatever its mistake
SELECT throws_ok($$INSERT INTO lead (stage, captured_at) VALUES ('customer', now())$$, '23514', NULL, 'a customer is closed');
SELECT throws_ok($$INSERT INTO lead (stage, captured_at, closed_at, closed_as) VALUES ('lead', now(), now(), 'customer')$$, '23514', NULL,
    'who bought is a customer');
SELECT throws_ok($$UPDATE lead SET closed_at = now(), closed_as = 'lost', turn_id = (SELECT min(id) FROM person) WHERE reference = 'T2'$$, '23514',
    NULL, 'what is closed is nobody''s turn');
SELECT throws_ok($$UPDATE lead SET closed_at = now() WHERE reference = 'T2'$$, '23514', NULL, 'what is closed says how');
SELECT throws_ok($$UPDATE lead SET due_at = now() WHERE reference = 'T2'$$, '23514', NULL, 'no moment without its clock');
SELECT throws_ok($$UPDATE lead SET won_value_cents = -1 WHERE reference = 'T2'$$, '23514', NULL, 'no amount below 0');
SELECT lives_ok($$UPDATE lead SET expected_value_cents = 0 WHERE reference = 'T2'$$, '0 is an amount');
SELECT throws_ok($$INSERT INTO event (lead_id, move, event_at, from_stage, from_open, to_stage, to_open)
    SELECT id, 'win', now(), 'prospect', true, 'customer', false FROM lead WHERE reference = 'T2'$$, '23503', NULL,
    'a history holds allowed moves only');
INSERT INTO event (lead_id, move, event_at, from_stage, from_open, to_stage, to_open)
    SELECT id, 'capture', now(), 'prospect', true, 'prospect', true FROM lead WHERE reference = 'T2';
SELECT throws_ok($$INSERT INTO event (lead_id, move, event_at, from_stage, from_open, to_stage, to_open)
    SELECT id, 'capture', now(), 'prospect', true, 'prospect', true FROM lead WHERE reference = 'T2'$$, '23505', NULL, 'a history has one begin');
SELECT throws_ok($$UPDATE lead SET reference = 'T1' WHERE reference = 'T2'$$, '23505', NULL, 'a reference is one lead''s');
SELECT lives_ok($$INSERT INTO lead (stage, captured_at) VALUES ('lead', '1999-01-01')$$, 'a real history may lack everything else');
SELECT is(search, lower(reference), 'what is searched follows the reference') FROM lead WHERE reference = 'T1';
SELECT * FROM finish();
ROLLBACK;
